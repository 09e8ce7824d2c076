using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Indicators;

/// <summary>Finds whom a figure is about: the body or place named last before it in its sentence, else the one that the text has been speaking of.</summary>
internal sealed class SubjectFinder(ArticleReading reading)
{
    private static readonly WordList Telling = new("介绍", "表示", "说", "透露", "告诉记者", "指出", "称", "在会上", "通报");
    private Entity? current;
    private bool nation;

    /// <summary>The subject of a figure at <paramref name="at"/>, or null where the article names no body or place before it. Ask in the order of the text.</summary>
    public Entity? Before(int at, TextSpan sentence)
    {
        var (first, teller) = ((Entity?)null, (Entity?)null);
        var namings = reading.NamingsIn(new TextSpan(sentence.Start, at));
        var from = sentence.Start;
        for (var i = 0; i < namings.Length; i++)
        {
            var naming = namings[i];
            if (!naming.IsActor || IsSource(naming, at))
            {
                continue;
            }

            if (i + 1 < namings.Length && namings[i + 1].IsPerson && IsPostOf(naming, namings[i + 1], at))
            {
                teller = Telling.StandsAt(reading.Text, namings[i + 1].Span.End) ? naming.Entity : teller;
            }
            else if ((first is null && !IsInRow(naming.Span.Start)) || StartsClause(naming.Span.Start))
            {
                (first, from) = (naming.Entity, naming.Span.End); // the first one governs the sentence; one right after a full clause break takes over
            }
        }

        if (PlaceSince(from, at) is { } place)
        {
            nation = false;
            return current = place;
        }

        first ??= Coreference.Resolve(reading, sentence.Start, out _);
        nation = first is null && (nation || IsOfTheCountry(at, sentence));
        return nation ? null : current = first ?? teller ?? current ?? LastNamed(sentence.Start);
    }

    /// <summary>某局局长周某介绍，全省…: the body that somebody is of is not who is told of, unless that person tells and nobody else is named.</summary>
    private bool IsPostOf(Naming body, Naming person, int at)
    {
        var gap = reading.Text.AsSpan(body.Span.End, Math.Max(0, person.Span.Start - body.Span.End));
        return gap.Length is > 0 and <= 20 && gap.IndexOfAny('，', '。') < 0 && person.Span.End < at;
    }

    /// <summary>全省已有…, 截至去年底，我市…: the place that such a word at the head of a clause stands for.</summary>
    private Entity? PlaceSince(int from, int at)
    {
        for (var i = at - 2; i >= from; i--)
        {
            if (WholePlaces.MayStart(reading.Text, i) && (i == 0 || StartsClause(i) || reading.Text[i - 1] is '前' or '来' or '底' or '末' or '年' or '日' or '月' or '：'))
            {
                return WholePlaces.Last(reading, i, reading.Text[i + 1]);
            }
        }

        return null;
    }

    /// <summary>全国医保码用户数: of no body and no place below the country.</summary>
    private bool IsOfTheCountry(int at, TextSpan sentence)
    {
        for (var i = at - 2; i >= sentence.Start; i--)
        {
            if (reading.Text[i] is '全' or '我' && reading.Text[i + 1] == '国' && (i == sentence.Start || StartsClause(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body or place named last before the sentence, outlets left out.</summary>
    private Entity? LastNamed(int before)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0; i--)
        {
            if (reading.Namings[i].IsActor && reading.Namings[i].Entity.Kind != "media")
            {
                return reading.Namings[i].Entity;
            }
        }

        return null;
    }

    /// <summary>覆盖31个省份和某地: what is named last in a row that begins with no name.</summary>
    private bool IsInRow(int at) => at > 0 && reading.Text[at - 1] is '和' or '与' or '、' or '及';

    private bool StartsClause(int at) => at == 0 || reading.Text[at - 1] is '；' or '，' or '。' or '\n';

    /// <summary>记者从某局获悉, 据某网报道, 某网某地电: the one who tells is not the one told of.</summary>
    private bool IsSource(Naming naming, int before)
    {
        var from = naming.Span.Start > 0 ? reading.Text[naming.Span.Start - 1] : ' ';
        // A figure may begin inside a name (found by fuzzing): nothing stands between the two then.
        var after = reading.Text.AsSpan(naming.Span.End, Math.Max(0, Math.Min(before, naming.Span.End + 14) - naming.Span.End));
        return (from is '从' or '据' && (after.StartsWith("获悉", StringComparison.Ordinal) || after.StartsWith("了解", StringComparison.Ordinal)))
            || string.Equals(naming.Entity.Kind, "media", StringComparison.Ordinal)
            || after.StartsWith("讯", StringComparison.Ordinal) || after.Contains("日电", StringComparison.Ordinal) || after.Contains("消息", StringComparison.Ordinal);
    }
}
