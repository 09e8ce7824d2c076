namespace HealthGraph.Graph.Questions;

/// <summary>How many articles, and the first and last day of them.</summary>
internal readonly record struct DayCount(int Count, int First, int Last)
{
    /// <summary>One more; a day that is not known (0) changes neither end.</summary>
    public DayCount With(int day) => new(Count + 1, day == 0 ? First : First == 0 ? day : Math.Min(First, day), Math.Max(Last, day));
}
