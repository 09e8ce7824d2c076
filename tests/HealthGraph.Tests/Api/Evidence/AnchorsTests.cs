using HealthGraph.Api.Evidence;

namespace HealthGraph.Tests.Api.Evidence;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData("a5-b2", "b")]
    [InlineData("a5", "a")]
    [InlineData("h130-p1 h130-p2 h130-p3", "p1,p2,p3")]
    [InlineData("h130-r4000 h130-x50 h130-y60 h130-p1", "h")]
    [InlineData("h2-p1 h2-q1", "h")]
    [InlineData("h3-p1 h3-q1", "p1,q1")]
    [InlineData("h9-p1 h9-q1 h9 h9-p1", "h")]
    [InlineData("a1-b9 c1-b9", "a,c")]
    [InlineData("a5-b9 c5-b9", "b")]
    public void Of_Facts_AreTheCheapestNodesThatServeThemAll(string facts, string ids) =>
        Anchors.Of([.. facts.Split(' ').Select(Fact)]).Order(StringComparer.Ordinal).ShouldBe(ids.Split(','));

    // a5-b2: an edge between a, which five articles speak of, and b, which two do; p1 is a node p1 of one article.
    private static FactKey Fact(string text)
    {
        var ends = text.Split('-').Select(End).ToArray();
        return new FactKey(ends[0].Id, "PART_OF", ends.Length > 1 ? ends[1].Id : null, null, ends[0], ends.Length > 1 ? ends[1] : null);
    }

    private static FactEnd End(string text) => text[0] is 'p' or 'q'
        ? new FactEnd(text, 1)
        : new FactEnd(text[..1], int.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture));
}
