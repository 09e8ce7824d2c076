using System.Text.RegularExpressions;
using HealthGraph.Graph;
using HealthGraph.Stores.Neo4j;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Stores.Neo4j;

public sealed partial class CypherFilesTests
{
    public static TheoryData<string> Files => [.. SourceTree.Files("cypher", "*.cypher").Select(SourceTree.Relative)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_BeginsWithACommentAndExplainsItsParameters(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, file));
        lines[0].ShouldStartWith("// ");
        var head = string.Join('\n', lines.TakeWhile(l => l.StartsWith("//")));
        var body = string.Join('\n', lines.Where(l => !l.TrimStart().StartsWith("//")));
        foreach (var parameter in Parameter().Matches(body).Select(m => m.Value).Distinct())
        {
            head.ShouldContain(parameter);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_OfTheStore_IsEmbedded(string file)
    {
        var name = file["cypher/".Length..^".cypher".Length];
        if (!name.StartsWith("questions/"))
        {
            CypherFiles.Load().Statements(name).ShouldNotBeEmpty();
        }
    }

    /// <summary>But for the script that an export writes: that is output, made row by row, and nothing that is asked of a server.</summary>
    [Fact]
    public void Cypher_StandsInNoSourceFile() =>
        SourceTree.Files("src").Where(f => Cypher().IsMatch(File.ReadAllText(f))).Select(SourceTree.Relative).ShouldBe(["src/HealthGraph.Stores/Neo4j/Exporting/CypherSink.cs"]);

    [Theory]
    [InlineData("var q = \"MATCH (n:Node) RETURN n\";", true)]
    [InlineData("\"\"\"\n  MERGE (a {id: 1})\n\"\"\"", true)]
    [InlineData("\"UNWIND $rows AS row\"", true)]
    [InlineData("\"CALL db.awaitIndexes(300)\"", true)]
    [InlineData("SELECT x FROM t WHERE surface_search MATCH ?2", false)]
    [InlineData("Match(n)", false)]
    public void Cypher_Text_IsKnownWhenSeen(string text, bool cypher) => Cypher().IsMatch(text).ShouldBe(cypher);

    [Fact]
    public void Migrations_AreNumberedWithoutGaps()
    {
        var versions = CypherFiles.Load().MigrationNames().Select(m => m.Version).ToList();
        versions.ShouldBe(Enumerable.Range(1, versions.Count));
    }

    [Fact]
    public void Statements_CountNodes_OfEveryKindOfTheModel()
    {
        var counted = Counted().Matches(CypherFiles.Load()["read/statistics"]).Select(m => m.Groups[1].Value);
        counted.ShouldBe(GraphSchema.NodeKinds, ignoreOrder: true);
    }

    [Fact]
    public void Upsert_LooksForAKnownEdge_OfEveryTypeButMentions()
    {
        var types = KnownEdge().Match(CypherFiles.Load()["write/upsert-articles"]).Groups[1].Value.Split('|', StringSplitOptions.TrimEntries);
        types.ShouldBe(GraphSchema.Edges.Except(["MENTIONS"]), ignoreOrder: true);
    }

    [Fact]
    public void Questions_AreAskedInEnglishAndChinese()
    {
        var questions = SourceTree.Files("cypher/questions", "*.cypher").Select(File.ReadAllLines).ToList();
        questions.Count.ShouldBeGreaterThanOrEqualTo(10);
        questions.ShouldAllBe(q => !Han().IsMatch(q[0]) && q[1].StartsWith("// ") && Han().IsMatch(q[1]));
    }

    [Fact]
    public void Style_HasAColourAndACaptionForEveryKind()
    {
        var style = File.ReadAllText(Path.Combine(SourceTree.Root, "cypher/style.grass"));
        foreach (var kind in GraphSchema.NodeKinds)
        {
            Regex.IsMatch(style, $@"node\.{kind} \{{[^}}]*\bcolor: #[0-9A-F]{{6}};[^}}]*\bcaption: '", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeTrue(kind);
        }
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\b(MATCH|MERGE)\s*\([^?]|\bUNWIND\s+\$|\bCALL\s+db\.|\bDETACH DELETE\b")]
    private static partial Regex Cypher();

    [GeneratedRegex(@"\$[a-zA-Z]\w*")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\[old:([A-Z_|\s]+)\]")]
    private static partial Regex KnownEdge();

    [GeneratedRegex(@"COUNT \{ \(:(\w+)\) \}")]
    private static partial Regex Counted();
}
