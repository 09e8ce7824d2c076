using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Policies;

/// <summary>Words around documents that are named without 《》.</summary>
/// <param name="Issuing">What is done to a document: 出台, 印发.</param>
/// <param name="Generic">How words begin that name no one document: 一系列, 相关.</param>
internal sealed record PolicyWords(IReadOnlyList<string> Issuing, IReadOnlyList<string> Generic)
{
    /// <summary>Reads <c>policy-words.tsv</c>.</summary>
    public static PolicyWords Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var rows = folders.File("policy-words.tsv").SelectMany(f => DictionaryTable.Read(f, ["word", "use"], findings).Rows).ToList();
        return new PolicyWords(Of("issuing"), Of("generic"));

        List<string> Of(string use) => [.. rows.Where(r => r["use"] == use).Select(r => r["word"]).Distinct(StringComparer.Ordinal)];
    }
}
