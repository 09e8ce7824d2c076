using System.Text.Json;
using HealthGraph.GraphQL.Tests.Reference;

namespace HealthGraph.Bench.GraphQL;

/// <summary>Holds the engine against every case that the script made; prints what differs and is not listed with a reason.</summary>
internal static class Comparison
{
    public static async Task<int> RunAsync(string folder, string cases)
    {
        var listed = File.ReadLines(Path.Combine(folder, "differences.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        var comparison = new ReferenceComparison(new ReferenceSchema(folder));
        var (number, different, skipped, known) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(cases))
        {
            using var expected = JsonDocument.Parse(line);
            number++;
            skipped += expected.RootElement.TryGetProperty("skip", out _) ? 1 : 0;
            var differences = await comparison.CompareAsync(expected.RootElement);
            var text = (expected.RootElement.TryGetProperty("query", out var query) ? query : expected.RootElement.GetProperty("sdl")).GetString()!;
            if (differences.Count > 0 && listed.Contains(text))
            {
                known++;
            }
            else if (differences.Count > 0 && ++different <= 30)
            {
                Console.WriteLine($"--- case {number}\n{text}\n  {string.Join("\n  ", differences.Select(d => d.Length > 2000 ? d[..2000] + "..." : d))}");
            }
        }

        Console.WriteLine($"{number} cases, {different} different, {known} different as listed, {skipped} on which the reference itself fails; {comparison.RulesSeen.Count} rules found at fault at least once.");
        return different == 0 ? 0 : 1;
    }
}
