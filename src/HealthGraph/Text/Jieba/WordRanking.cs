namespace HealthGraph.Text.Jieba;

/// <summary>Ranks the nodes of a weighted undirected graph of words, as Jieba's <c>UndirectWeightedGraph</c> does: ten rounds, damping 0.85.</summary>
internal sealed class WordRanking
{
    private const double Damping = 0.85;
    private const int Rounds = 10;

    // Smallest positive normal double: where Jieba begins to look for the highest rank.
    private const double SmallestNormal = 2.2250738585072014e-308;

    private readonly List<string> _words = [];
    private readonly List<List<(int Other, int Weight)>> _edges = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal WordRanking(IEnumerable<(string First, string Second, int Count)> pairs)
    {
        foreach (var (first, second, count) in pairs)
        {
            var (from, to) = (NumberOf(first), NumberOf(second));
            _edges[from].Add((to, count));
            _edges[to].Add((from, count));
        }
    }

    /// <summary>All words with their rank, spread to at most 1, in the order they were first named.</summary>
    internal IEnumerable<Keyword> Rank()
    {
        var ranks = new double[_words.Count];
        Array.Fill(ranks, 1.0 / Math.Max(_words.Count, 1));
        var sums = _edges.Select(e => (double)e.Sum(x => x.Weight)).ToArray();
        var order = Enumerable.Range(0, _words.Count).OrderBy(n => _words[n], StringComparer.Ordinal).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var node in order)
            {
                var sum = 0.0;
                foreach (var (other, weight) in _edges[node])
                {
                    sum += weight / sums[other] * ranks[other];
                }

                ranks[node] = 1 - Damping + (Damping * sum);
            }
        }

        var lowest = ranks.Aggregate(double.MaxValue, Math.Min);
        var highest = ranks.Aggregate(SmallestNormal, Math.Max);
        return _words.Select((w, n) => new Keyword(w, (ranks[n] - (lowest / 10.0)) / (highest - (lowest / 10.0))));
    }

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _numbers.Add(word, number);
            _words.Add(word);
            _edges.Add([]);
        }

        return number;
    }
}
