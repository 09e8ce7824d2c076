using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HealthGraph.Tests.Text.Jieba;

/// <summary>One text of frozen-sample.jsonl with python3-jieba's answers.</summary>
public sealed record FrozenRow(JsonElement Row)
{
    public string Text => Row.GetProperty("text").GetString()!;

    public bool WithUserWords => Row.TryGetProperty("user", out _);

    /// <summary>Tokens, a tag after U+001E, escaped as the writer of the sample does.</summary>
    public string[] Tokens(string mode) => [.. Row.GetProperty(mode).EnumerateArray().Select(t => t.GetString()!)];

    /// <summary>Keywords with their weight at twelve places.</summary>
    public string[] Keywords(string method) => [.. Row.GetProperty(method).EnumerateArray().Select(k => $"{k[0].GetString()} {k[1].GetString()}")];

    public static IReadOnlyList<FrozenRow> All() => [.. Lines().Where(l => l.TryGetProperty("text", out _)).Select(l => new FrozenRow(l))];

    /// <summary>The user words of the last rows, and what they did to the dictionary.</summary>
    public static JsonElement UserWords() => Lines().Last();

    private static IEnumerable<JsonElement> Lines([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "frozen-sample.jsonl")).Select(l => JsonDocument.Parse(l).RootElement);
}
