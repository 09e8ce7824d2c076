using System.Text;

namespace HealthGraph.GraphQL.Language;

/// <summary>The common indentation of a block string (specification, BlockStringValue), off and on again.</summary>
internal static class BlockString
{
    /// <summary>Lines without their common indentation and without blank first and last lines.</summary>
    public static IReadOnlyList<string> Dedent(IReadOnlyList<string> lines)
    {
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = Indentation(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            common = i != 0 && indent < common ? indent : common;
        }

        return [.. lines.Select((l, i) => i == 0 ? l : l[Math.Min(common, l.Length)..]).Skip(Math.Max(first, 0)).Take(last + 1 - Math.Max(first, 0))];
    }

    /// <summary>Whether the text, printed as a block string, is read back unchanged.</summary>
    public static bool IsPrintable(string value)
    {
        var isEmptyLine = true;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenNonEmptyLine = false;
        foreach (var c in value)
        {
            switch (c)
            {
                case '\n' when isEmptyLine && !seenNonEmptyLine:
                    return false;
                case '\n':
                    (seenNonEmptyLine, isEmptyLine, hasIndent) = (true, true, false);
                    break;
                case '\t' or ' ':
                    hasIndent |= isEmptyLine;
                    break;
                case < '\x10':
                    return false;
                default:
                    hasCommonIndent &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }

        return value.Length == 0 || !(isEmptyLine || (hasCommonIndent && seenNonEmptyLine));
    }

    /// <summary>The text between its six quotes; on one line where that reads back the same.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var single = lines.Length == 1;
        var forceLeading = lines.Length > 1 && lines.Skip(1).All(l => l.Length == 0 || l[0] is ' ' or '\t');
        var trailingQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var trailing = (value.EndsWith('"') && !trailingQuotes) || value.EndsWith('\\');
        var multiple = !single || value.Length > 70 || trailing || forceLeading || trailingQuotes;
        var skipLeading = single && value.Length > 0 && value[0] is ' ' or '\t';

        var text = new StringBuilder("\"\"\"");
        if ((multiple && !skipLeading) || forceLeading)
        {
            text.Append('\n');
        }

        text.Append(escaped);
        if (multiple || trailing)
        {
            text.Append('\n');
        }

        return text.Append("\"\"\"").ToString();
    }

    private static int Indentation(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }
}
