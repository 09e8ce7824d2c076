namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>The order of strings in Cypher: by code point, where .NET compares UTF-16 units.</summary>
internal static class CodePointOrder
{
    /// <summary>Less than, equal to or greater than zero.</summary>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Half of a pair stands for a code point above all that are no pair.
        var (a, b) = (left[common], right[common]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }
}
