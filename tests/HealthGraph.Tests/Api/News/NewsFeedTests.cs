using HealthGraph.Api.News;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Tests.Api.News;

public sealed class NewsFeedTests : IDisposable
{
    private readonly GraphIndex index = new();
    private readonly NewsFeed feed = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public async Task Publish_ToSeveral_TellsEachWhatChangedSinceItListens()
    {
        feed.Publish(News("before"));
        var (one, other) = (feed.Listen(CancellationToken.None), feed.Listen(CancellationToken.None));
        feed.Publish(News("a"));
        feed.Publish(News("nothing new") with { Changed = false });
        feed.Publish(News("b"));
        (await one.Take(2).Select(n => n.NewArticles[0]).ToListAsync()).ShouldBe(["a", "b"]);
        (await other.Take(2).Select(n => n.NewArticles[0]).ToListAsync()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Publish_ToOneThatDoesNotRead_CutsItOffAndTellsIt()
    {
        var slow = feed.Listen(CancellationToken.None);
        for (var i = 0; i < 1000; i++)
        {
            feed.Publish(News("n"));
        }

        (await Should.ThrowAsync<GraphQLException>(async () => await slow.CountAsync())).Code.ShouldBe("TOO_SLOW");
    }

    private CatchUp News(string article) => new(index.Current, true, [article], [], []);
}
