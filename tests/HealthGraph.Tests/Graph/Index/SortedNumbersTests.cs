using HealthGraph.Graph.Index;

namespace HealthGraph.Tests.Graph.Index;

public sealed class SortedNumbersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Update_AnyChange_IsWhatSortingAnewGives(int seed)
    {
        var dice = new Random(seed);
        var ranks = Enumerable.Range(0, 300).Select(_ => dice.Next(6)).ToArray();
        var there = Enumerable.Range(0, 300).Where(_ => dice.Next(2) == 0).ToHashSet();
        var order = SortedNumbers.Sort([.. there], n => ranks[n], (a, b) => b.CompareTo(a));
        for (var round = 0; round < 30; round++)
        {
            var touched = Enumerable.Range(0, dice.Next(20)).Select(_ => dice.Next(300)).ToHashSet();
            foreach (var number in touched)
            {
                ranks[number] = dice.Next(6);
                _ = dice.Next(2) == 0 ? there.Add(number) : there.Remove(number);
            }

            order = SortedNumbers.Update(order, touched.Contains, [.. touched.Where(there.Contains)], n => ranks[n], (a, b) => b.CompareTo(a));
            order.ShouldBe(there.OrderBy(n => ranks[n]).ThenByDescending(n => n));
        }
    }
}
