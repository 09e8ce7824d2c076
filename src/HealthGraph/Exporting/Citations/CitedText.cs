namespace HealthGraph.Exporting.Citations;

/// <summary>What citations of every style need of a text.</summary>
internal static class CitedText
{
    /// <summary>The text on one line: white space and control characters in a row become one space.</summary>
    public static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether an outlet is a newspaper: its name, less what stands in brackets, ends with 报.</summary>
    public static bool IsNewspaper(string source) => source.Split('（', '(')[0].TrimEnd().EndsWith('报');
}
