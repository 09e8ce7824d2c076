using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation;

/// <summary>What the rules share: the document, the schema, where the walk stands, and what has been found.</summary>
internal sealed class ValidationContext
{
    /// <summary>So many faults are reported; at one more the validation ends, as in the reference implementation.</summary>
    public const int MaxErrors = 100;

    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<Node, List<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationNode, List<VariableUsage>> _recursiveUsages = [];
    private readonly List<GraphQLError> _errors = [];
    private Dictionary<string, FragmentNode>? _fragments;
    private int _work = 50_000;

    /// <summary>A context for an executable document, or (with no schema) for a schema's own document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema; of the types in it only introspection's count where <paramref name="definesSchema"/>.</param>
    /// <param name="definesSchema">The document is SDL that makes a new schema.</param>
    /// <param name="suggests">Messages may name what is like a wrong name.</param>
    public ValidationContext(DocumentNode document, Schema schema, bool definesSchema = false, bool suggests = true)
    {
        Document = document;
        Schema = schema;
        DefinesSchema = definesSchema;
        Suggests = suggests;
        Types = new TypeTracker(schema);
    }

    public DocumentNode Document { get; }

    public Schema Schema { get; }

    public bool DefinesSchema { get; }

    public bool Suggests { get; }

    /// <summary>Types at the place where the walk stands.</summary>
    public TypeTracker Types { get; }

    /// <summary>Nodes above the one at hand, the document first.</summary>
    public List<Node> Ancestors { get; } = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, params ReadOnlySpan<Node> nodes)
    {
        if (_errors.Count >= MaxErrors)
        {
            throw new ValidationAbortedException("Too many validation errors, error limit reached. Validation aborted.");
        }

        var locations = new List<SourceLocation>(nodes.Length);
        foreach (var node in nodes)
        {
            locations.Add(Document.Source.Locate(node.Start));
        }

        _errors.Add(new GraphQLError(message, locations, code: DefinesSchema ? null : "GRAPHQL_VALIDATION_FAILED"));
    }

    public void Abort(string message) => _errors.Add(new GraphQLError(message, code: "GRAPHQL_VALIDATION_FAILED"));

    public string Suggest(string name, IEnumerable<string> candidates) => Suggests ? Suggestions.DidYouMean(Suggestions.For(name, candidates)) : "";

    public FragmentNode? Fragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = new(StringComparer.Ordinal);
            foreach (var fragment in Document.Definitions.OfType<FragmentNode>())
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>Spreads anywhere in a selection set, in the order of the reference implementation.</summary>
    public List<FragmentSpreadNode> Spreads(SelectionSetNode selections)
    {
        if (_spreads.TryGetValue(selections, out var spreads))
        {
            return spreads;
        }

        spreads = [];
        var open = new Stack<SelectionSetNode>([selections]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    spreads.Add(spread);
                }
                else if (((selection as FieldNode)?.Selections ?? (selection as InlineFragmentNode)?.Selections) is { } inner)
                {
                    open.Push(inner);
                }
            }
        }

        return _spreads[selections] = spreads;
    }

    /// <summary>Fragments that operations reach, each once.</summary>
    public List<FragmentNode> Reachable(IEnumerable<OperationNode> operations)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Add(IEnumerable<FragmentSpreadNode> spreads) => names.AddRange(spreads.Select(s => s.Name.Value).Where(seen.Add));
        foreach (var operation in operations)
        {
            Add(Spreads(operation.Selections));
        }

        var fragments = new List<FragmentNode>();
        for (var i = 0; i < names.Count; i++)
        {
            if (Fragment(names[i]) is { } fragment)
            {
                fragments.Add(fragment);
                Spend(1);
                Add(Spreads(fragment.Selections));
            }
        }

        return fragments;
    }

    /// <summary>Uses of variables in an operation and in the fragments that it reaches.</summary>
    public List<VariableUsage> Usages(OperationNode operation)
    {
        if (Document.Source.Body.Span.IndexOf((byte)'$') < 0)
        {
            // No variable anywhere: nothing to look for, however many fragments there are.
            return [];
        }

        if (!_recursiveUsages.TryGetValue(operation, out var usages))
        {
            usages = [.. LocalUsages(operation)];
            foreach (var fragment in Reachable([operation]))
            {
                var local = LocalUsages(fragment);
                Spend(local.Count);
                usages.AddRange(local);
            }

            _recursiveUsages[operation] = usages;
        }

        return usages;
    }

    /// <summary>Counts work that a small document can multiply; ends the validation when there has been too much.</summary>
    public void Spend(int cost)
    {
        _work -= cost;
        if (_work < 0)
        {
            throw new ValidationAbortedException("The document is too complex to validate. Use fewer fragments, or spread them less often.");
        }
    }

    private List<VariableUsage> LocalUsages(Node node)
    {
        if (!_usages.TryGetValue(node, out var usages))
        {
            _usages[node] = usages = VariableUsageCollector.Collect(this, node);
        }

        return usages;
    }
}
