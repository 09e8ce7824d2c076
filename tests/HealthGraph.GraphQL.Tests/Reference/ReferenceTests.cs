using System.Text.Json;

namespace HealthGraph.GraphQL.Tests.Reference;

/// <summary>A frozen part of the comparison with graphql-js; <c>bench/graphql/compare.py</c> runs the whole.</summary>
public sealed class ReferenceTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reference");

    [Fact]
    public async Task Documents_Frozen_AreJudgedAndAnsweredAsByTheReference()
    {
        var comparison = new ReferenceComparison(new ReferenceSchema(Folder));
        var differences = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "cases.jsonl")))
        {
            using var expected = JsonDocument.Parse(line);
            var found = await comparison.CompareAsync(expected.RootElement);
            differences.AddRange(found.Select(d => $"{d}\n    of {line[..Math.Min(line.Length, 400)]}"));
        }

        differences.ShouldBeEmpty();
        comparison.RulesSeen.Count.ShouldBeGreaterThan(35);
    }
}
