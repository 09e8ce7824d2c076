using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Api.Paging;
using HealthGraph.GraphQL;

namespace HealthGraph.Tests.Api.Paging;

public sealed class PagedTests
{
    private static readonly Ordering<Item> ByValue = new([(SortKeys.Number<Item>("value", i => i.Value), true), (SortKeys.Text<Item>("id", i => i.Id), false)]);

    [Fact]
    public void Pages_OneAfterTheOther_AreTheWholeListInOrder() => Prop.ForAll(Lists(), Gen.Choose(1, 5).ToArbitrary(), (items, size) =>
    {
        var (forwards, backwards) = (Walk(items, size, fromEnd: false), Walk(items, size, fromEnd: true));
        var whole = items.Order(ByValue).Select(i => i.Id).ToList();
        return forwards.SequenceEqual(whole) && backwards.SequenceEqual(whole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Page_OfASortedList_IsThatOfAnUnsortedOne() => Prop.ForAll(Lists(), Gen.Choose(0, 6).ToArbitrary(), (items, size) =>
    {
        var request = new PageRequest(size, items.Count > 2 ? ByValue.CursorOf(items[0]) : null, null, false);
        var (one, other) = (Paged.Of(items, ByValue, request), Paged.Of(items.Order(ByValue), ByValue, request, isSorted: true));
        return one.Nodes.SequenceEqual(other.Nodes) && one.PageInfo == other.PageInfo && one.TotalCount == items.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OfSorted_WhateverIsAsked_IsWhatAWalkGives() => Prop.ForAll(Lists(), Gen.Choose(0, 63).ToArbitrary(), (items, asked) =>
    {
        string? Cursor(int of) => of < items.Count ? ByValue.CursorOf(items[of]) : null;
        var request = new PageRequest(asked % 4, (asked & 4) != 0 ? Cursor(asked >> 4) : null, (asked & 8) != 0 ? Cursor(items.Count - 1 - (asked >> 4) is >= 0 and var back ? back : 99) : null, (asked & 16) != 0);
        var (one, other) = (Paged.Of(items, ByValue, request), Paged.OfSorted([.. items.Order(ByValue)], ByValue, request));
        return one.Nodes.SequenceEqual(other.Nodes) && one.PageInfo == other.PageInfo && one.TotalCount == other.TotalCount;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(3, null, null, false, "d,c,b", true, false)]
    [InlineData(2, "c", null, false, "b,e", true, true)]
    [InlineData(9, "c", null, false, "b,e,a", false, true)]
    [InlineData(2, null, null, true, "e,a", false, true)]
    [InlineData(2, null, "e", true, "c,b", true, true)]
    [InlineData(9, null, "c", true, "d", true, false)]
    [InlineData(9, "d", "e", false, "c,b", false, true)]
    [InlineData(0, null, null, false, "", true, false)]
    public void Page_Asked_HoldsTheseAndSaysWhatIsLeft(int size, string? after, string? before, bool fromEnd, string ids, bool next, bool previous)
    {
        Item[] items = [new("a", null), new("b", 2), new("c", 3), new("d", 4), new("e", 1)];
        string? Cursor(string? id) => id is null ? null : ByValue.CursorOf(items.Single(i => i.Id == id));
        var page = Paged.Of(items, ByValue, new PageRequest(size, Cursor(after), Cursor(before), fromEnd));
        string.Join(',', page.Nodes.Cast<Item>().Select(i => i.Id)).ShouldBe(ids);
        (page.PageInfo.HasNextPage, page.PageInfo.HasPreviousPage).ShouldBe((next, previous));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense!")]
    [InlineData("WzFd")]
    [InlineData("WyJ2YWx1ZSxpZCIsIjEiLCJhIl0")]
    public void Cursor_OfNothingOrOfAnotherOrder_IsRefused(string cursor) =>
        Should.Throw<GraphQLException>(() => ByValue.Read(cursor)).Code.ShouldBe("INVALID_CURSOR");

    private static List<string> Walk(IReadOnlyList<Item> items, int size, bool fromEnd)
    {
        var found = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = Paged.Of(items, ByValue, new PageRequest(size, fromEnd ? null : cursor, fromEnd ? cursor : null, fromEnd));
            found.InsertRange(fromEnd ? 0 : found.Count, page.Nodes.Cast<Item>().Select(i => i.Id));
            cursor = fromEnd ? page.PageInfo.StartCursor : page.PageInfo.EndCursor;
            if (!(fromEnd ? page.PageInfo.HasPreviousPage : page.PageInfo.HasNextPage))
            {
                return found;
            }
        }
    }

    private static Arbitrary<IReadOnlyList<Item>> Lists() => Gen.OneOf(Gen.Choose(0, 3).Select(v => (double?)v), Gen.Constant((double?)null)).ListOf()
        .Select(values => (IReadOnlyList<Item>)[.. values.Select((v, i) => new Item("i" + i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture), v))]).ToArbitrary();

    private sealed record Item(string Id, double? Value);
}
