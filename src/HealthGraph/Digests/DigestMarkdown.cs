using System.Text;

namespace HealthGraph.Digests;

/// <summary>A digest as Markdown.</summary>
public static class DigestMarkdown
{
    // What CommonMark may take for markup, wherever it stands.
    private const string Special = @"\`*_[]<>#|~&";

    /// <summary>The text, lines ended with a line feed.</summary>
    public static string Render(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(DigestWords.Title(digest))).Append("\n\n").Append(DigestWords.Sum(digest)).Append('\n');
        foreach (var section in digest.Sections.Where(s => s.Total > 0))
        {
            text.Append("\n## ").Append(DigestWords.Heading(section)).Append("\n\n");
            Write(text, section);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, DigestSection section)
    {
        string? group = null;
        foreach (var told in DigestWords.BySentence(section.Entries))
        {
            var entry = told[0];
            if (!string.Equals(entry.Group, group, StringComparison.Ordinal))
            {
                group = entry.Group;
                text.Append("### ").Append(Plain(DigestWords.Group(group ?? ""))).Append("\n\n");
            }

            text.Append("- ").AppendJoin('；', told.Select(Head)).Append('\n');
            text.Append("  > ").Append(Plain(entry.Sentence)).Append("\n  >\n  > ").Append(Source(entry)).Append("\n\n");
        }

        if (DigestWords.More(section) is { } more)
        {
            text.Append(more).Append("\n\n");
        }
    }

    private static string Head(DigestEntry entry) => $"**{Plain(entry.Head)}**{(entry.Detail is { } detail ? " " + Plain(detail) : "")}";

    private static string Source(DigestEntry entry)
    {
        var source = Plain(DigestWords.Source(entry.Article));
        return DigestWords.Link(entry.Article) is { } link ? $"[{source}](<{link.Replace(">", "%3E", StringComparison.Ordinal)}>)" : source;
    }

    /// <summary>The text on one line, nothing of it markup.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            plain.Append(Special.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return plain.ToString();
    }
}
