using HealthGraph.Graph;
using HealthGraph.Graph.Changes;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Changes;

public sealed class GraphChangesTests
{
    private static readonly Statement Event = Sheet.Fact("article/a", "event/1", "name", null, "大会");

    [Fact]
    public void Result_SameStatements_IsEmpty() => Compare(([Event], [Event])).ShouldBeEmpty();

    [Fact]
    public void Result_NodeOfOneArticle_Vanishes() =>
        Compare(([Event, Name("a", "甲")], [Event])).ShouldBe([new GraphChange("vanishes", "node", "organization/甲", null, null, null)]);

    [Fact]
    public void Result_NodeThatAnotherArticleNames_Stays() =>
        Compare(([Name("a", "甲")], []), ([Name("b", "甲")], [Name("b", "甲")])).ShouldBeEmpty();

    [Fact]
    public void Result_NodeThatMovesToAnotherArticle_MakesNoDifference() =>
        Compare(([Name("a", "甲")], []), ([], [Name("b", "甲")])).ShouldBeEmpty();

    [Fact]
    public void Result_NewEvent_AppearsWithItsEdges()
    {
        var takesPart = Sheet.Fact("article/a", "organization/甲", "PARTICIPATED_IN", "event/1", "organizer");
        Compare(([Name("a", "甲")], [Name("a", "甲"), Event, takesPart])).ShouldBe(
        [
            new GraphChange("appears", "event", "event/1", null, null, null),
            new GraphChange("appears", "edge", "organization/甲", "PARTICIPATED_IN", null, "event/1 (organizer)"),
        ]);
    }

    [Fact]
    public void Result_OtherValue_Changes() =>
        Compare(([Event, Date("2024-01")], [Event, Date("2024-01-10")])).ShouldBe([new GraphChange("changes", "property", "event/1", "date", "2024-01", "2024-01-10")]);

    [Fact]
    public void Result_MentionByOtherWords_IsTheSameEdge() =>
        Compare(([Mention("甲院")], [Mention("甲医院")])).ShouldBeEmpty();

    private static IReadOnlyList<GraphChange> Compare(params (Statement[] Before, Statement[] After)[] articles)
    {
        var changes = new GraphChanges();
        foreach (var (before, after) in articles)
        {
            changes.Add(before, after);
        }

        return changes.Result();
    }

    private static Statement Name(string article, string body) => Sheet.Fact("article/" + article, "organization/" + body, "name", null, body);

    private static Statement Mention(string words) => Sheet.Fact("article/a", "article/a", "MENTIONS", "organization/甲医院", words);

    private static Statement Date(string date) => Sheet.Fact("article/a", "event/1", "date", null, date);
}
