using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Pages;

/// <summary>The frame of the page: an HTML file with places to fill, its stylesheet and its script, all three resources of this assembly.</summary>
internal static class PageTemplate
{
    /// <summary>Fills the frame. The policy in it lets only this stylesheet and this script run, known by their hashes.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="main">HTML.</param>
    /// <param name="mentions">JSON that holds no <c>&lt;</c>.</param>
    /// <param name="version">Version of the dictionaries, plain text.</param>
    public static string Fill(string title, string main, string mentions, string version)
    {
        return Fill("HealthGraph.Pages.page", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = new HtmlText().Text(title).ToString(),
            ["main"] = main,
            ["mentions"] = mentions,
            ["version"] = new HtmlText().Text(version).ToString(),
        });
    }

    /// <summary>Fills the frame of another page in the same way.</summary>
    /// <param name="name">Name of its resources, less <c>.html</c>, <c>.css</c> and <c>.js</c>.</param>
    /// <param name="parts">What is filled in beside stylesheet, script and their hashes.</param>
    /// <param name="scripted">Whether it has a script.</param>
    public static string Fill(string name, Dictionary<string, string> parts, bool scripted = true)
    {
        var (style, script) = (Resource(name + ".css"), scripted ? Resource(name + ".js") : "");
        var values = new Dictionary<string, string>(parts, StringComparer.Ordinal)
        {
            ["style-hash"] = Hash(style),
            ["script-hash"] = Hash(script),
            ["style"] = style,
            ["script"] = script,
        };
        return Filled(Resource(name + ".html"), values);
    }

    // One pass: what is filled in is never looked at again, whatever braces a document holds.
    private static string Filled(string template, Dictionary<string, string> values)
    {
        var page = new StringBuilder();
        var rest = template.AsSpan();
        for (var at = rest.IndexOf("{{"); at >= 0; at = rest.IndexOf("{{"))
        {
            var end = rest.IndexOf("}}");
            page.Append(rest[..at]).Append(values[rest[(at + 2)..end].ToString()]);
            rest = rest[(end + 2)..];
        }

        return page.Append(rest).ToString();
    }

    private static string Resource(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
