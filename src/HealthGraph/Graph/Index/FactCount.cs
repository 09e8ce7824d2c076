namespace HealthGraph.Graph.Index;

/// <summary>How many articles say a thing, and when; articles come by date.</summary>
internal struct FactCount
{
    private int last;

    /// <summary>How many articles say so; 0 where only a person does.</summary>
    public int Articles { get; private set; }

    /// <summary>How often they say so.</summary>
    public int Times { get; private set; }

    /// <summary>The first article that says so, or -1.</summary>
    public int FirstArticle { get; private set; }

    /// <summary>The first day known.</summary>
    public int First { get; private set; }

    /// <summary>The last day known.</summary>
    public int Last { get; private set; }

    /// <summary>An article says so.</summary>
    public void Add(int article, int day, int times)
    {
        Times += times;
        if (Articles > 0 && last == article)
        {
            return;
        }

        FirstArticle = Articles == 0 ? article : FirstArticle;
        (Articles, last) = (Articles + 1, article);
        if (day > 0)
        {
            (First, Last) = (First == 0 ? day : Math.Min(First, day), Math.Max(Last, day));
        }
    }

    /// <summary>A person says so.</summary>
    public void Touch() => FirstArticle = Articles == 0 ? -1 : FirstArticle;
}
