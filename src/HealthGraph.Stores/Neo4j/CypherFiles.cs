using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The statements of <c>cypher/</c>, embedded in this assembly: no Cypher stands anywhere else.</summary>
internal sealed partial class CypherFiles
{
    private const string Root = "cypher/";
    private const string Migrations = "migrations/";
    private readonly FrozenDictionary<string, string> texts;

    private CypherFiles(FrozenDictionary<string, string> texts) => this.texts = texts;

    /// <summary>Reads all of them.</summary>
    public static CypherFiles Load()
    {
        var assembly = typeof(CypherFiles).Assembly;
        return new CypherFiles(assembly.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)).ToFrozenDictionary(
            n => n[Root.Length..^".cypher".Length],
            n =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal));
    }

    /// <summary>The one statement of a file, without its comments and its semicolon.</summary>
    /// <param name="name">Path below <c>cypher/</c> without extension: <c>read/nodes</c>.</param>
    public string this[string name] => Statements(name).Single();

    /// <summary>The numbers and names of the migrations, in order.</summary>
    public IReadOnlyList<(int Version, string Name)> MigrationNames() =>
    [
        .. texts.Keys.Where(n => n.StartsWith(Migrations, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => (int.Parse(n.AsSpan(Migrations.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture), n)),
    ];

    /// <summary>All statements of a file, in order: each ends with a semicolon at the end of a line.</summary>
    public IReadOnlyList<string> Statements(string name) =>
        [.. EndOfStatement().Split(Comment().Replace(texts[name], "")).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"^[ \t]*//.*\n?", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@";[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex EndOfStatement();
}
