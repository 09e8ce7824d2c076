using HealthGraph.Stores.Sqlite;
using HealthGraph.Stores.Sqlite.Writing;
using HealthGraph.Tests.Stores.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite.Writing;

public sealed class NodePlacesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;
    private readonly SqliteConnection connection;
    private long batch;

    public NodePlacesTests()
    {
        connection = OlderFile.Create(Path.Combine(folder, "graph.db"), SqliteSchema.Latest);
        OlderFile.Run(connection, "BEGIN");
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(NodePlaces.LeastOfRun - 1, 0)]
    [InlineData(NodePlaces.LeastOfRun, 1)]
    public void Flush_ManyIds_AreARunAndFewAreNot(int ids, int runs)
    {
        using var places = Begun();
        Take(places, 1, ids);
        places.Flush(++batch);
        Count("SELECT count(*) FROM id_run").ShouldBe(runs);
        Count("SELECT count(*) FROM run_id").ShouldBe(runs * ids);
        Count("SELECT count(*) FROM node_id").ShouldBe((1 - runs) * ids);
        ShouldHold(places, 1, ids);
        using var other = Begun();
        ShouldHold(other, 1, ids);
    }

    [Fact]
    public void Flush_TwiceInATransaction_HoldsAll()
    {
        using var places = Begun();
        Take(places, 1, NodePlaces.LeastOfRun);
        places.Flush(++batch);
        Take(places, 10_000, NodePlaces.LeastOfRun);
        places.Flush(batch);
        using var other = Begun();
        ShouldHold(other, 1, NodePlaces.LeastOfRun);
        ShouldHold(other, 10_000, NodePlaces.LeastOfRun);
    }

    [Fact]
    public void Flush_OneRunTooMany_PutsAllIntoTheTree()
    {
        using var places = Begun();
        for (var run = 0; run <= NodePlaces.MostRuns; run++)
        {
            Count("SELECT count(*) FROM id_run").ShouldBe(run);
            Take(places, 1 + (run * 2000), 2000);
            places.Flush(++batch);
        }

        var all = (NodePlaces.MostRuns + 1) * 2000;
        Count("SELECT (SELECT count(*) FROM id_run) + (SELECT count(*) FROM run_id)").ShouldBe(0);
        Count("SELECT count(*) FROM node_id").ShouldBe(all);

        // By now so many were asked for that the tree is not, for what it does not have.
        places.Begin();
        ShouldHold(places, 1, all);
        places.In(NodeHash.Of("organization/none")).ShouldBeEmpty();
        Take(places, all + 1, 10);
        ShouldHold(places, 1, all + 10);
    }

    [Fact]
    public void Take_OneBucketEightTimes_HasRoomWhereverTheOthersStand()
    {
        const long Bucket = 8 * 123_456_789L;
        using var places = Begun();
        places.Take(Bucket, 1_000_001);
        places.Flush(++batch);
        places.Take(Bucket, 1_000_002);
        Take(places, 1, NodePlaces.LeastOfRun);
        places.Flush(++batch);
        for (var key = 1_000_003; key <= 1_000_008; key++)
        {
            places.Take(Bucket, key);
        }

        Keys(places, Bucket).ShouldBe(Enumerable.Range(1_000_001, 8).Select(k => (long)k));
        Should.Throw<InvalidDataException>(() => places.Take(Bucket, 1_000_009));
        places.Flush(++batch);
        places.Release(Bucket, 1_000_002);
        places.Take(Bucket, 1_000_010);
        places.Flush(++batch);
        Keys(places, Bucket).ShouldBe([1_000_001, 1_000_003, 1_000_004, 1_000_005, 1_000_006, 1_000_007, 1_000_008, 1_000_010]);
        places.Merge();
        using var other = Begun();
        Keys(other, Bucket).Count.ShouldBe(8);
    }

    [Fact]
    public void Release_OfARun_IsFreeAndLeavesTheRestOfTheRun()
    {
        using var places = Begun();
        Take(places, 1, NodePlaces.LeastOfRun);
        places.Flush(++batch);
        places.Release(NodeHash.Of(Id(7)), 7);
        places.In(NodeHash.Of(Id(7))).ShouldBeEmpty();
        Count("SELECT ids FROM id_run").ShouldBe(NodePlaces.LeastOfRun - 1);
        places.Take(NodeHash.Of(Id(7)), 90_007);
        places.Flush(++batch);
        using var other = Begun();
        Keys(other, NodeHash.Of(Id(7))).ShouldBe([90_007]);
        Keys(other, NodeHash.Of(Id(8))).ShouldBe([8]);
    }

    [Fact]
    public void Release_OfTheTreeAndOfWhatIsNotWritten_IsFree()
    {
        using var places = Begun();
        Take(places, 1, 10);
        places.Flush(++batch);
        Take(places, 11, 10);
        places.Release(NodeHash.Of(Id(3)), 3);
        places.Release(NodeHash.Of(Id(13)), 13);
        places.Release(NodeHash.Of(Id(4)), 99);
        places.Flush(++batch);
        using var other = Begun();
        Enumerable.Range(1, 20).Where(k => Keys(other, NodeHash.Of(Id(k))).Count == 0).ShouldBe([3, 13]);
    }

    [Fact]
    public void Forget_AfterARollback_TakesWhatTheFileSays()
    {
        using var places = Begun();
        Take(places, 1, NodePlaces.LeastOfRun);
        OlderFile.Run(connection, "SAVEPOINT here");
        places.Flush(++batch);
        OlderFile.Run(connection, "ROLLBACK TO here");
        places.Forget();
        places.Begin();
        places.In(NodeHash.Of(Id(5))).ShouldBeEmpty();
        Take(places, 1, NodePlaces.LeastOfRun);
        places.Flush(batch);
        ShouldHold(places, 1, NodePlaces.LeastOfRun);
        Count("SELECT count(*) FROM run_id").ShouldBe(NodePlaces.LeastOfRun);
    }

    private static string Id(long key) => $"organization/{key}";

    private static void Take(NodePlaces places, int first, int count)
    {
        for (var key = first; key < first + count; key++)
        {
            places.Take(NodeHash.Of(Id(key)), key);
        }
    }

    private static void ShouldHold(NodePlaces places, int first, int count) =>
        Enumerable.Range(first, count).Where(k => places.In(NodeHash.Of(Id(k))) is not [(_, var key)] || key != k).ShouldBeEmpty();

    private static List<long> Keys(NodePlaces places, long bucket) => [.. places.In(bucket).Select(p => p.Key).Order()];

    private NodePlaces Begun()
    {
        var places = new NodePlaces(connection);
        places.Begin();
        return places;
    }

    private long Count(string sql)
    {
        using var read = new RawCommand(connection, sql);
        return read.Number() ?? 0;
    }
}
