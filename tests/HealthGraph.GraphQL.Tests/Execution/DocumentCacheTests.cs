using System.Text;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Types;
using Shouldly;

namespace HealthGraph.GraphQL.Tests.Execution;

public class DocumentCacheTests
{
    private static readonly Schema Schema = Pets.Build().Schema;

    [Theory]
    [InlineData(2, 1000, true)] // half full in number
    [InlineData(100, 1000, true)]
    [InlineData(100, 9L << 20, false)] // more than a sixteenth of the memory
    public void Add_RoomIsLeft_KeepsWhatIsNotTooLarge(int capacity, long bytes, bool isKept)
    {
        var cache = new DocumentCache(capacity);

        Add(cache, "{ __typename }", bytes);

        cache.TryGet("{ __typename }"u8, out _).ShouldBe(isKept);
    }

    [Fact]
    public void Add_HalfFull_KeepsWhatComesAgainOnly()
    {
        var cache = new DocumentCache(4);
        Add(cache, "{ a: __typename }", 1);
        Add(cache, "{ b: __typename }", 1);

        Add(cache, "{ c: __typename }", 1);
        cache.TryGet("{ c: __typename }"u8, out _).ShouldBeFalse();

        Add(cache, "{ c: __typename }", 1);
        cache.TryGet("{ c: __typename }"u8, out _).ShouldBeTrue();
    }

    [Fact]
    public void Add_ManyThatComeOnce_LeavesThoseInUse()
    {
        var cache = new DocumentCache(4);
        Add(cache, "{ __typename }", 1);
        for (var i = 0; i < 10_000; i++)
        {
            Add(cache, $"{{ a{i}: __typename }}", 1_000_000);
        }

        cache.TryGet("{ __typename }"u8, out _).ShouldBeTrue();
        cache.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void Add_TooManyThatComeTwice_DropsTheOldestUnused()
    {
        var cache = new DocumentCache(2);
        foreach (var document in (string[])["{ a: __typename }", "{ b: __typename }", "{ b: __typename }", "{ c: __typename }", "{ c: __typename }"])
        {
            Add(cache, document, 1);
        }

        cache.TryGet("{ a: __typename }"u8, out _).ShouldBeFalse();
        cache.TryGet("{ b: __typename }"u8, out _).ShouldBeTrue();
        cache.TryGet("{ c: __typename }"u8, out _).ShouldBeTrue();
    }

    private static void Add(DocumentCache cache, string document, long bytes)
    {
        var text = Encoding.UTF8.GetBytes(document);
        cache.Add(text, PreparedDocument.Create(Schema, text, new ExecutorOptions()), bytes);
    }
}
