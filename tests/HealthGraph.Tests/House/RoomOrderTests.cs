using System.Text.RegularExpressions;

namespace HealthGraph.Tests.House;

/// <summary>Data flows one way: a room uses what stands before it, never after.</summary>
public sealed partial class RoomOrderTests
{
    private static readonly string[] Rooms = ["Documents", "Text", "Dictionaries", "Tables", "Extraction", "Quality", "Pages", "BlindSpots", "Graph", "Exporting", "Importing", "Digests", "Stores", "GraphQL", "Api", "Host"];

    public static TheoryData<string> Files => [.. SourceTree.Files("src").Select(SourceTree.Relative).Where(f => RoomOf(f) is not null)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_UsesOnlyRoomsBeforeItsOwn(string file)
    {
        var room = Array.IndexOf(Rooms, RoomOf(file));
        var used = UsedRoom().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file))).Select(m => m.Groups[1].Value);
        used.Where(u => Array.IndexOf(Rooms, u) > room).ShouldBeEmpty();
    }

    /// <summary>The GraphQL engine could be a package of its own.</summary>
    [Fact]
    public void GraphQL_KnowsNothingOfHealth() =>
        SourceTree.Files("src/HealthGraph.GraphQL")
            .Where(f => UsedRoom().Matches(File.ReadAllText(f)).Any(m => m.Groups[1].Value != "GraphQL"))
            .Select(SourceTree.Relative).ShouldBeEmpty();

    [Theory]
    [InlineData("src/HealthGraph/Text/Sentence.cs", "Text")]
    [InlineData("src/HealthGraph.Stores/Sqlite/SqliteStore.cs", "Stores")]
    [InlineData("src/HealthGraph.GraphQL/Execution/Run.cs", "GraphQL")]
    [InlineData("src/HealthGraph/BulletinReader.cs", null)]
    public void RoomOf_Path_IsItsRoom(string file, string? room) => RoomOf(file).ShouldBe(room);

    private static string? RoomOf(string file)
    {
        var parts = file.Split('/');
        var room = parts[1].StartsWith("HealthGraph.", StringComparison.Ordinal) ? parts[1]["HealthGraph.".Length..] : parts[2];
        return Rooms.Contains(room, StringComparer.Ordinal) ? room : null;
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?HealthGraph\.(\w+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsedRoom();
}
