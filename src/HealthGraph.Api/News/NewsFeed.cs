using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.News;

/// <summary>Tells those who listen what each catch-up of the index brought, whoever wrote it.</summary>
public sealed class NewsFeed
{
    // Catch-ups, not articles: who is that far behind has stopped reading.
    private const int MostWaiting = 256;

    private readonly Lock changing = new();
    private Channel<CatchUp>[] listeners = [];

    /// <summary>Tells everybody; never waits. A listener that is too far behind is cut off and told so.</summary>
    /// <param name="news">What <see cref="GraphIndex.CatchUpAsync"/> gave.</param>
    public void Publish(CatchUp news)
    {
        ArgumentNullException.ThrowIfNull(news);
        if (!news.Changed)
        {
            return;
        }

        foreach (var listener in Volatile.Read(ref listeners))
        {
            if (!listener.Writer.TryWrite(news))
            {
                listener.Writer.TryComplete(new GraphQLException("More happened than this connection has read. Subscribe again.", "TOO_SLOW"));
            }
        }
    }

    /// <summary>What is told from now on.</summary>
    internal IAsyncEnumerable<CatchUp> Listen(CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<CatchUp>(MostWaiting);
        lock (changing)
        {
            Volatile.Write(ref listeners, [.. listeners, channel]);
        }

        return ReadAsync(channel, cancellation);
    }

    private async IAsyncEnumerable<CatchUp> ReadAsync(Channel<CatchUp> channel, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return news;
            }
        }
        finally
        {
            lock (changing)
            {
                Volatile.Write(ref listeners, [.. listeners.Where(l => l != channel)]);
            }
        }
    }
}
