using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>All that one article says of one node by mentioning it: one edge, however often it does.</summary>
internal sealed class MentionRow(string node)
{
    private readonly List<Statement> statements = [];
    private readonly List<string> sentences = [];

    /// <summary>The columns: node, times, names, sentences, rules, starts, ends; in the order of the text, names, sentences and rules once each.</summary>
    public object?[] Values
    {
        get
        {
            var order = Enumerable.Range(0, statements.Count).OrderBy(i => statements[i].Span.Start).ToList();
            return
            [
                node, order.Count, order.Select(i => statements[i].Value).Distinct(StringComparer.Ordinal),
                order.Select(i => sentences[i]).Distinct(StringComparer.Ordinal), order.Select(i => statements[i].Rule).Distinct(StringComparer.Ordinal),
                order.Select(i => statements[i].Span.Start), order.Select(i => statements[i].Span.End),
            ];
        }
    }

    /// <summary>Adds a mention with the sentence that it stands in.</summary>
    public void Add(Statement mention, string sentence)
    {
        statements.Add(mention);
        sentences.Add(sentence);
    }
}
