using System.Collections.Concurrent;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Limits;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>An operation of a valid document, with the plans made for it: one for each set of answers to its <c>@skip</c> and <c>@include</c>.</summary>
internal sealed class PreparedOperation
{
    private const int MaxVariants = 32;
    private readonly Schema _schema;
    private readonly DocumentNode _document;
    private readonly IReadOnlyDictionary<string, FragmentNode> _fragments;
    private readonly string[] _conditions;
    private readonly ExecutorOptions _options;
    private readonly ConcurrentDictionary<string, (SelectionPlan Plan, PlanCompiler Compiler)> _variants = new(StringComparer.Ordinal);
    private SelectionPlan? _only;
    private double _cost = double.NaN;

    public PreparedOperation(Schema schema, DocumentNode document, IReadOnlyDictionary<string, FragmentNode> fragments, OperationNode node, ExecutorOptions options)
    {
        _schema = schema;
        _document = document;
        _fragments = fragments;
        _options = options;
        Node = node;
        RootType = (ObjectType)schema.Root(node.Kind)!;
        _conditions = [.. ConditionVariables.Of(node, fragments)];
    }

    public OperationNode Node { get; }

    public ObjectType RootType { get; }

    public Source Source => _document.Source;

    /// <summary>Length of the last answer, bytes: a first guess for the next one's buffer.</summary>
    public int LastLength { get; set; } = 4000;

    /// <summary>The plan for these variables.</summary>
    public SelectionPlan Plan(VariableValues variables)
    {
        if (_conditions.Length == 0)
        {
            return _only ??= Compile(Compiler(variables));
        }

        var key = string.Create(_conditions.Length, (_conditions, variables), static (text, s) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = s.variables.TryGet(s._conditions[i], out var value) ? value is true ? 't' : 'f' : '-';
            }
        });
        if (_variants.TryGetValue(key, out var variant))
        {
            return variant.Plan;
        }

        var compiler = Compiler(variables);
        variant = (Compile(compiler), compiler);
        var keeps = _variants.Count < MaxVariants && _variants.Values.Sum(v => v.Compiler.Steps) + compiler.Steps <= _options.MaxPlanSteps;
        return keeps ? _variants.GetOrAdd(key, variant).Plan : variant.Plan;
    }

    /// <summary>What the operation is reckoned to cost with these variables.</summary>
    /// <exception cref="GraphQLRequestException">It is too much.</exception>
    public double Cost(VariableValues variables)
    {
        if (!double.IsNaN(_cost))
        {
            return _cost;
        }

        var analysis = new CostAnalysis(_schema, _document, _fragments, variables, _options);
        var cost = analysis.Cost(Node);
        if (cost > _options.MaxCost)
        {
            throw LimitErrors.Exceeded("cost", (long)_options.MaxCost, (long)Math.Min(cost, long.MaxValue / 2), "Ask for shorter lists, or nest lists less deeply.", _document.Source.Locate(Node.Start));
        }

        if (!analysis.DependsOnVariables)
        {
            _cost = cost;
        }

        return cost;
    }

    private PlanCompiler Compiler(VariableValues variables) => new(_schema, _document, _fragments, variables, _options.MaxPlanSteps);

    private SelectionPlan Compile(PlanCompiler compiler) => compiler.CompileSets(RootType, [Node.Selections]);
}
