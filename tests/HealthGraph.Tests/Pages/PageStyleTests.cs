using System.Globalization;
using System.Text.RegularExpressions;
using HealthGraph.Pages;

namespace HealthGraph.Tests.Pages;

/// <summary>Text can be read on its ground in every scheme of the stylesheet: contrast of at least 4.5 (WCAG 2.2, 1.4.3).</summary>
public sealed partial class PageStyleTests
{
    private const double Least = 4.5;

    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("ink", "ground"), ("ink", "sheet"), ("soft", "ground"), ("soft", "sheet"), ("link", "ground"), ("link", "sheet"), ("ground", "link"),
        ("ink", "o"), ("ink", "p"), ("ink", "r"), ("ink", "d"), ("ink", "t"), ("o-ink", "o"), ("p-ink", "p"), ("r-ink", "r"), ("d-ink", "d"), ("t-ink", "t"),
        ("warn", "warn-ground"), ("warn", "sheet"), ("ink", "target"), ("soft", "target"), ("link", "target"), ("warn", "target"),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Scheme_EveryPair_HasContrast(int scheme)
    {
        var colours = Schemes()[scheme];

        Pairs.Where(p => colours.ContainsKey(p.Text) && colours.ContainsKey(p.Ground))
            .Select(p => (p, Contrast: Contrast(colours[p.Text], colours[p.Ground]))).Where(p => p.Contrast < Least).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_KnownPairs_IsTheKnownRatio(string text, string ground, double ratio) =>
        Contrast(text, ground).ShouldBe(ratio, 0.01);

    [Fact]
    public void Schemes_Stylesheet_HasLightDarkAndPrint()
    {
        Schemes().Count.ShouldBe(3);
        Schemes().ShouldAllBe(s => s.Count > 15);
    }

    private static List<Dictionary<string, string>> Schemes()
    {
        using var reader = new StreamReader(typeof(ExtractionPage).Assembly.GetManifestResourceStream("HealthGraph.Pages.page.css")!);
        return [.. Root().Matches(reader.ReadToEnd()).Select(m => Colour().Matches(m.Value).ToDictionary(c => c.Groups[1].Value, c => c.Groups[2].Value, StringComparer.Ordinal))];
    }

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    // Relative luminance of WCAG 2.2.
    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour.Skip(1).Select(c => $"{c}{c}")) : colour[1..];
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root\s*\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();

    [GeneratedRegex(@"--([a-z-]+):\s*(#[0-9a-f]{3,6})\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
