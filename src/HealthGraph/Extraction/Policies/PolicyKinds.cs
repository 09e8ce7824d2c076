using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Policies;

/// <summary>How titles end, and what that says of the document. Immutable.</summary>
internal sealed class PolicyKinds
{
    private const int Longest = 8;

    private readonly Dictionary<string, (bool Policy, bool Bare)>.AlternateLookup<ReadOnlySpan<char>> byEnding;

    private PolicyKinds(Dictionary<string, (bool Policy, bool Bare)> kinds) =>
        byEnding = kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>policy-kinds.tsv</c>.</summary>
    public static PolicyKinds Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var endings = new Dictionary<string, (bool, bool)>(StringComparer.Ordinal);
        foreach (var row in folders.File("policy-kinds.tsv").SelectMany(f => DictionaryTable.Read(f, ["kind", "policy"], findings).Rows))
        {
            endings[row["kind"]] = (row["policy"] == "1", row["bare"] == "1");
        }

        return new PolicyKinds(endings);
    }

    /// <summary>The kind of the policy document with this title; empty where it is none (a paper, a report, a contract, a newspaper).</summary>
    public string KindOf(ReadOnlySpan<char> title)
    {
        var head = PolicyTitle.WithoutTail(title);
        var ending = Ending(head, out var policy, out _);
        return policy ? ending : IsDraft(title[head.Length..]) ? "草案" : "";
    }

    /// <summary>The kind of a document that is named without 《》 by these words; empty where such words name none.</summary>
    public string BareKindOf(ReadOnlySpan<char> title)
    {
        var head = PolicyTitle.WithoutTail(title);
        var ending = Ending(head, out var policy, out var bare);
        bare |= policy && head.StartsWith("关于", StringComparison.Ordinal);
        return bare && ending.Length < head.Length ? ending : IsNumbered(head) ? "措施" : "";
    }

    /// <summary>Whether the words are nothing but a kind: 方案.</summary>
    public bool IsKind(ReadOnlySpan<char> words) => byEnding.TryGetValue(words, out var kind) && kind.Policy;

    private static bool IsDraft(ReadOnlySpan<char> tail) =>
        tail.Contains("征求意见", StringComparison.Ordinal) || tail.Contains("草案", StringComparison.Ordinal)
        || tail.Contains("试行", StringComparison.Ordinal);

    private string Ending(ReadOnlySpan<char> title, out bool policy, out bool bare)
    {
        for (var length = Math.Min(Longest, title.Length); length > 0; length--)
        {
            if (byEnding.TryGetValue(title[^length..], out var key, out var kind))
            {
                (policy, bare) = kind;
                return key;
            }
        }

        (policy, bare) = (IsNumbered(title), false);
        return policy ? "措施" : "";
    }

    /// <summary>Whether the title ends in a count of articles: 22条, 二十条, 15条措施.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> title)
    {
        var head = title.EndsWith("措施", StringComparison.Ordinal) ? title[..^2] : title;
        return head.Length > 2 && head[^1] == '条' && "0123456789一二三四五六七八九十百".Contains(head[^2], StringComparison.Ordinal);
    }
}
