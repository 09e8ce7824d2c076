namespace HealthGraph.Documents;

/// <summary>What pages add to a text: their numbers, and lines that stand at the head or foot of page after page.</summary>
internal static class PageFurniture
{
    /// <summary>A running line stands at least on this many pages.</summary>
    private const int FewestPages = 3;

    /// <summary>All that page numbers are printed with, beside their digits.</summary>
    private const string NumberMarks = " -—–－·•~～_|/*[],，第共页总pPaAgGeEoOfF";

    /// <summary>The lines without furniture. Where something stood, a new page begins.</summary>
    public static List<TextLine> Remove(List<TextLine> lines)
    {
        var numbers = new bool[lines.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = IsPageNumber(lines[i].Text);
        }

        var running = RunningLines(lines, numbers);
        if (running.Count == 0 && !numbers.Contains(true))
        {
            return lines;
        }

        var kept = new List<TextLine>(lines.Count);
        var (gap, page) = (0, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if ((numbers[i] && IsAlone(lines, i)) || (running.Count > 0 && running.Contains(Key(line.Text))))
            {
                (gap, page) = (gap + line.Gap, true);
                continue;
            }

            kept.Add(gap == 0 && !page ? line : line.After(line.Gap + gap, page || line.AfterPage));
            (gap, page) = (0, false);
        }

        return kept;
    }

    /// <summary>3, - 3 -, — 3 —, 第3页, 第 3 页 共 12 页, 3/12, Page 3 of 12, · 3 ·.</summary>
    public static bool IsPageNumber(string text)
    {
        if (!MayBePageNumber(text))
        {
            return false;
        }

        var bare = text.Replace(" ", "", StringComparison.Ordinal).Trim('-', '—', '–', '－', '·', '•', '~', '～', '_', '|', '/', '*', '[', ']');
        var core = bare.StartsWith("page", StringComparison.OrdinalIgnoreCase) ? bare[4..].Replace("of", "/", StringComparison.OrdinalIgnoreCase) : bare;
        core = core.Replace("第", "", StringComparison.Ordinal).Replace("共", "/", StringComparison.Ordinal).Replace("页", "", StringComparison.Ordinal).Replace("总", "", StringComparison.Ordinal);
        core = core.Trim('/', ',', '，');
        var parts = core.Split('/');
        return parts.Length <= 2 && parts.All(p => p.Length is > 0 and <= 4 && p.All(CharClass.IsDigit));
    }

    /// <summary>A bare number is a page's only between pages or lines of their own: a table's cell may be a number too.</summary>
    private static bool IsAlone(List<TextLine> lines, int i)
    {
        if (!IsBare(lines[i].Text))
        {
            return true;
        }

        var before = i == 0 || !IsBare(lines[i - 1].Text);
        var after = i == lines.Count - 1 || !IsBare(lines[i + 1].Text);
        return before && after && lines[i].Text.Length <= 3 && lines[i].Mark != LineMark.Row;
    }

    private static bool IsBare(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool MayBePageNumber(string text)
    {
        var digits = 0;
        foreach (var c in text.Length <= 24 ? text : "")
        {
            if (CharClass.IsDigit(c))
            {
                digits++;
            }
            else if (!NumberMarks.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return digits > 0;
    }

    private static HashSet<string> RunningLines(List<TextLine> lines, bool[] numbers)
    {
        var edges = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length is > 3 and <= 40 && IsAtPageEdge(lines, numbers, i))
            {
                edges.Add(lines[i].Text);
            }
        }

        return edges.Count < FewestPages
            ? []
            : [.. edges.Where(e => FieldLine.Parse(e).Length == 0).CountBy(Key, StringComparer.Ordinal).Where(c => c.Value >= FewestPages && c.Key.Length > 3).Select(c => c.Key)];
    }

    private static bool IsAtPageEdge(List<TextLine> lines, bool[] numbers, int i) =>
        StartsPage(lines, numbers, i) || i == lines.Count - 1 || StartsPage(lines, numbers, i + 1);

    private static bool StartsPage(List<TextLine> lines, bool[] numbers, int i) =>
        i == 0 || lines[i].AfterPage || lines[i].Gap > 2 || numbers[i] || numbers[i - 1];

    /// <summary>Page after page, a running line differs in its numbers only.</summary>
    private static string Key(string text)
    {
        var key = text.Length <= 64 ? stackalloc char[64] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!CharClass.IsDigit(c) && !CharClass.IsSpace(c))
            {
                key[length++] = c;
            }
        }

        return key[..length].ToString();
    }
}
