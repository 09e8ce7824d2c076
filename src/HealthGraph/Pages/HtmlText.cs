using System.Text;

namespace HealthGraph.Pages;

/// <summary>Writes HTML; every text and attribute value is escaped here and nowhere else.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element. A null value leaves its attribute out, an empty one stands bare.</summary>
    public HtmlText Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(tag, attributes);
        open.Push(tag);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlText Close()
    {
        html.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>Escaped text.</summary>
    public HtmlText Text(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            Escape(c);
        }

        return this;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlText Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>A line feed between elements, for people who read the source.</summary>
    public HtmlText Line()
    {
        html.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private void WriteTag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                html.Append("=\"");
                Text(value);
                html.Append('"');
            }
        }

        html.Append('>');
    }

    // Control characters other than tab and line feed may not stand in HTML, not even escaped.
    private void Escape(char c) => _ = c switch
    {
        '<' => html.Append("&lt;"),
        '>' => html.Append("&gt;"),
        '&' => html.Append("&amp;"),
        '"' => html.Append("&quot;"),
        '\'' => html.Append("&#39;"),
        '\t' or '\n' => html.Append(c),
        _ when char.IsControl(c) => html.Append('\uFFFD'),
        _ => html.Append(c),
    };
}
