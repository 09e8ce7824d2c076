using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph.Host.Commands;

/// <summary>Reads every document that a command was given, one after the other.</summary>
internal static class Inputs
{
    /// <summary>The documents, extracted; findings of the paths and of each document are added as they come.</summary>
    public static IEnumerable<ExtractedBulletin> Read(BulletinReader reader, IEnumerable<string> paths, List<Finding> findings)
    {
        var inputs = InputFiles.Expand(paths);
        findings.AddRange(inputs.Findings);
        foreach (var path in inputs.Paths)
        {
            var extracted = ReadOne(reader, path);
            findings.AddRange(extracted.Bulletin.Findings);
            yield return extracted;
        }
    }

    /// <summary>One document: a path, or <c>-</c> for standard input.</summary>
    public static ExtractedBulletin ReadOne(BulletinReader reader, string path)
    {
        if (!string.Equals(path, InputFiles.StandardInput, StringComparison.Ordinal))
        {
            return reader.Read(path);
        }

        using var input = Console.OpenStandardInput();
        return reader.Read("standard input", input);
    }
}
