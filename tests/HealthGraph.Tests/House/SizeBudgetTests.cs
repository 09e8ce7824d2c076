namespace HealthGraph.Tests.House;

/// <summary>Files stay small enough to be read at one sitting.</summary>
public sealed class SizeBudgetTests
{
    private const int Most = 400;
    private const int NineInTen = 250;

    [Fact]
    public void Files_NoneOverTheLimit() =>
        Lengths().Where(f => f.Lines > Most).ShouldBeEmpty();

    [Fact]
    public void Files_NineInTenAreShort()
    {
        var lengths = Lengths().ToList();
        var longer = lengths.Where(f => f.Lines > NineInTen).ToList();
        longer.Count.ShouldBeLessThanOrEqualTo(lengths.Count / 10, string.Join(", ", longer));
    }

    private static IEnumerable<(string File, int Lines)> Lengths() =>
        SourceTree.Files("src").Select(f => (SourceTree.Relative(f), File.ReadLines(f).Count()));
}
