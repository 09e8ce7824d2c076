using System.Text.Json;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Brings values that were written late to their places, and nulls what became null after it had been written.</summary>
internal static class Stitcher
{
    /// <summary>The range of the run's buffer with its holes filled.</summary>
    public static void Stitch(Run run, int start, int end, int firstHole, int holes, JsonBuffer output)
    {
        var position = start;
        for (var i = firstHole; i < firstHole + holes; i++)
        {
            var hole = run.Holes[i];
            output.Raw(run.Out.Range(position, hole.Position));
            if (hole.IsFilled)
            {
                Stitch(run, hole.Start, hole.End, hole.FirstChild, hole.Children, output);
            }
            else
            {
                output.WriteNull();
            }

            position = hole.Position;
        }

        output.Raw(run.Out.Range(position, end));
    }

    /// <summary>Copies JSON with null at the given positions.</summary>
    public static void CopyNulled(ReadOnlySpan<byte> json, IEnumerable<PathNode> nulled, JsonBuffer output)
    {
        var paths = nulled.Select(n => string.Join('/', ResponsePath.Segments(n))).ToHashSet(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1024 });
        var copied = 0;
        var where = new List<(string? Key, int Index)>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    where[^1] = (reader.GetString(), 0);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    where.RemoveAt(where.Count - 1);
                    continue;
                default:
                    break;
            }

            if (where.Count > 0 && where[^1].Key is null)
            {
                where[^1] = (null, where[^1].Index + 1);
            }

            if (where.Count > 0 && paths.Contains(string.Join('/', where.Select(w => w.Key ?? (object)w.Index))))
            {
                output.Raw(json[copied..(int)reader.TokenStartIndex]);
                reader.Skip();
                output.WriteNull();
                copied = (int)reader.BytesConsumed;
            }
            else if (reader.TokenType is JsonTokenType.StartObject)
            {
                where.Add(("", 0));
            }
            else if (reader.TokenType is JsonTokenType.StartArray)
            {
                where.Add((null, -1));
            }
        }

        output.Raw(json[copied..]);
    }
}
