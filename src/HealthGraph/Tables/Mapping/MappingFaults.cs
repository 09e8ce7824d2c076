using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthGraph.Tables.Mapping;

/// <summary>Reads the parts of a mapping file and tells what is wrong with them, with line and column.</summary>
/// <param name="file">Path of the file.</param>
/// <param name="findings">Receives the faults.</param>
internal sealed class MappingFaults(string file, ICollection<Finding> findings)
{
    /// <summary>Tells a fault.</summary>
    public void Add(Mark at, string what, string advice) => findings.Add(
        new Finding(FindingCode.ImportMapping, file, at.Line > 0 ? (int)at.Line : null, at.Column > 0 ? (int)at.Column : null, what, advice));

    /// <summary>One of some words, or null and a fault.</summary>
    public string? OneOf(YamlNode node, string key, IReadOnlyList<string> words)
    {
        var text = (node as YamlScalarNode)?.Value ?? "";
        if (words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            return word;
        }

        Add(node.Start, $"'{text}' is no value of {key}.", $"Write one of {string.Join(", ", words)}.");
        return null;
    }

    /// <summary>A value of an enumeration, or null and a fault.</summary>
    public T? Enum<T>(YamlNode node, string key)
        where T : struct, Enum => OneOf(node, key, [.. System.Enum.GetNames<T>().Select(n => n.ToLowerInvariant())]) is { } word
            ? System.Enum.Parse<T>(word, ignoreCase: true)
            : null;

    /// <summary>The pairs of texts of a map.</summary>
    public IEnumerable<(string Key, string Value, Mark At)> Pairs(YamlNode node, string key)
    {
        if (node is not YamlMappingNode map)
        {
            Add(node.Start, $"{key} is no map.", "Write a line 'header: field' for each column, indented by two blanks.");
            yield break;
        }

        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && value is YamlScalarNode scalar)
            {
                yield return (text, scalar.Value ?? "", value.Start);
            }
            else
            {
                Add(name.Start, $"An entry of {key} is no pair of texts.", "Write 'header: field'.");
            }
        }
    }

    /// <summary>Tells of a key that no mapping has.</summary>
    public TableMapping Unknown(Mark at, string name, IReadOnlyList<string> keys, TableMapping mapping)
    {
        Add(at, $"'{name}' is no key of a mapping.", "Write one of " + string.Join(", ", keys) + ".");
        return mapping;
    }
}
