namespace HealthGraph.GraphQL.Validation.Overlap;

/// <summary>Pairs of fragments that have been compared, in either order; a strict comparison also stands for a weak one.</summary>
internal sealed class PairSet
{
    private readonly Dictionary<(string, string), bool> _pairs = [];

    public bool Has(string a, string b, bool exclusive) => Has((a, b), exclusive) || Has((b, a), exclusive);

    public void Add(string a, string b, bool exclusive) => _pairs[(a, b)] = exclusive;

    private bool Has((string, string) pair, bool exclusive) => _pairs.TryGetValue(pair, out var known) && (exclusive || !known);
}
