namespace HealthGraph.Documents;

/// <summary>What pages add to a text: their numbers, and lines that stand at the head or foot of page after page.</summary>
internal static class PageFurniture
{
    /// <summary>A running line stands at least on this many pages.</summary>
    private const int FewestPages = 3;

    /// <summary>The lines without furniture. Where something stood, a new page begins.</summary>
    public static List<TextLine> Remove(List<TextLine> lines)
    {
        var running = RunningLines(lines);
        var kept = new List<TextLine>(lines.Count);
        var (gap, page) = (0, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsPageNumber(line.Text) && IsAlone(lines, i) || (running.Count > 0 && running.Contains(Key(line.Text))))
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
        if (text.Length > 24 || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 && text.AsSpan().IndexOfAnyInRange('０', '９') < 0)
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
        if (!lines[i].Text.All(char.IsAsciiDigit))
        {
            return true;
        }

        var before = i == 0 || !lines[i - 1].Text.All(char.IsAsciiDigit);
        var after = i == lines.Count - 1 || !lines[i + 1].Text.All(char.IsAsciiDigit);
        return before && after && lines[i].Text.Length <= 3 && lines[i].Mark != LineMark.Row;
    }

    private static HashSet<string> RunningLines(List<TextLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length is > 3 and <= 40 && IsAtPageEdge(lines, i) && FieldLine.Parse(lines[i].Text).Length == 0)
            {
                var key = Key(lines[i].Text);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= FewestPages && c.Key.Length > 3).Select(c => c.Key)];
    }

    private static bool IsAtPageEdge(List<TextLine> lines, int i) =>
        StartsPage(lines, i) || (i + 1 < lines.Count && StartsPage(lines, i + 1)) || i == lines.Count - 1;

    private static bool StartsPage(List<TextLine> lines, int i) =>
        lines[i].AfterPage || i == 0 || lines[i].Gap > 2 || IsPageNumber(lines[i].Text) || IsPageNumber(lines[i - 1].Text);

    /// <summary>Page after page, a running line differs in its numbers only.</summary>
    private static string Key(string text) => string.Concat(text.Where(c => !CharClass.IsDigit(c) && !char.IsWhiteSpace(c)));
}
