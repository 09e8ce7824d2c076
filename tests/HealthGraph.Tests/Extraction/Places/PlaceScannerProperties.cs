using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Extraction.Places;
using HealthGraph.Tests.Dictionaries.Regions;

namespace HealthGraph.Tests.Extraction.Places;

public sealed class PlaceScannerProperties(RegionFixture fixture) : IClassFixture<RegionFixture>
{
    private static readonly string[] Pieces =
        ["江苏省", "南通市", "通州区", "石港镇", "通州", "朝阳区", "沪", "川渝", "苏", "、", "在", "举行", "村", "社区", "居", "县", "路", "\n", "a", "9", "\uD83D\uDE00", "\uD83D", "中山", "装", "的"];

    [Fact]
    public void Scan_AnyMixture_SurfacesStandInTheTextAndNeverOverlap()
    {
        var scanner = new PlaceScanner(fixture.Table, fixture.Words, fixture.Segmenter);
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text => Holds(scanner, text)).QuickCheckThrowOnFailure();
    }

    private static bool Holds(PlaceScanner scanner, string text)
    {
        var found = scanner.Scan(text);
        var end = 0;
        foreach (var surface in found)
        {
            if (surface.Span.Start < end || surface.Span.Of(text) != surface.Text || surface.Names.Count == 0)
            {
                return false;
            }

            end = surface.Span.End;
        }

        var answers = PlaceResolver.Resolve(found, () => []);
        return answers.Count == found.Count && answers.All(a => a.Region is null ? a.Candidates.Count > 1 : a.Candidates.Count == 1);
    }
}
