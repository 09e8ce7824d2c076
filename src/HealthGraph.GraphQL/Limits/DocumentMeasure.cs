using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Limits;

/// <summary>Counts aliases and directives of a document and the depth of its operations, before anything is done with it that costs more.</summary>
internal sealed class DocumentMeasure(DocumentNode document, ExecutorOptions options)
{
    private readonly Dictionary<string, FragmentNode> _fragments = Fragments(document);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private int _aliases;
    private int _directives;

    /// <summary>Holds the document against the limits.</summary>
    /// <exception cref="GraphQLRequestException">It exceeds one.</exception>
    public void Check()
    {
        foreach (var definition in document.Definitions)
        {
            Count(definition);
        }

        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            var depth = Depth(operation.Selections, introspection: false);
            if (depth > options.MaxDepth)
            {
                throw LimitErrors.Exceeded("depth", options.MaxDepth, depth, "Nest fields less deeply, fragments included.", document.Source.Locate(operation.Start));
            }
        }
    }

    private static Dictionary<string, FragmentNode> Fragments(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            fragments[fragment.Name.Value] = fragment;
        }

        return fragments;
    }

    private void Count(DefinitionNode definition)
    {
        AddDirectives((definition as IHasDirectives)?.Directives);
        foreach (var variable in (definition as OperationNode)?.Variables ?? [])
        {
            AddDirectives(variable.Directives);
        }

        Count((definition as OperationNode)?.Selections ?? (definition as FragmentNode)?.Selections);
    }

    private void Count(SelectionSetNode? set)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            AddDirectives(selection.Directives);
            if (selection is FieldNode { Alias: { } alias } && ++_aliases > options.MaxAliases)
            {
                throw LimitErrors.OneTooMany("aliases", options.MaxAliases, "Use fewer aliases, or several requests.", document.Source.Locate(alias.Start));
            }

            Count((selection as FieldNode)?.Selections ?? (selection as InlineFragmentNode)?.Selections);
        }
    }

    private void AddDirectives(IReadOnlyList<DirectiveNode>? directives)
    {
        _directives += directives?.Count ?? 0;
        if (_directives > options.MaxDirectives)
        {
            throw LimitErrors.OneTooMany("directives", options.MaxDirectives, "Use fewer directives.", document.Source.Locate(directives![0].Start));
        }
    }

    private int Depth(SelectionSetNode? set, bool introspection)
    {
        var deepest = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            deepest = Math.Max(deepest, selection switch
            {
                FieldNode { Name.Value: "__schema" or "__type" } field when !introspection => Introspection(field),
                FieldNode field => 1 + Depth(field.Selections, introspection),
                InlineFragmentNode inline => Depth(inline.Selections, introspection),
                FragmentSpreadNode spread => Depth(spread.Name.Value, introspection),
                _ => 0,
            });
        }

        return deepest;
    }

    /// <summary>Introspection has a limit of its own and does not count as depth.</summary>
    private int Introspection(FieldNode field)
    {
        var depth = 1 + Depth(field.Selections, introspection: true);
        return depth <= options.MaxIntrospectionDepth
            ? 1
            : throw LimitErrors.Exceeded("introspectionDepth", options.MaxIntrospectionDepth, depth, "Nest fields of introspection less deeply.", document.Source.Locate(field.Start));
    }

    private int Depth(string fragment, bool introspection)
    {
        var key = introspection ? "__" + fragment : fragment;
        if (_depths.TryGetValue(key, out var known))
        {
            return known;
        }

        // A fragment that contains itself is refused by the rules; here it must only come to an end.
        _depths[key] = 0;
        return _depths[key] = _fragments.TryGetValue(fragment, out var definition) ? Depth(definition.Selections, introspection) : 0;
    }
}
