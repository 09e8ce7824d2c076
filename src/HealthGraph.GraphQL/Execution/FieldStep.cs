using System.Text;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>One field of a plan: its key ready to be written, its arguments, its resolver, and how its value is written.</summary>
internal sealed class FieldStep
{
    private HashSet<string>? _selected;

    public FieldStep(PlanCompiler compiler, ObjectType parent, FieldDefinition definition, CollectedField collected)
    {
        Compiler = compiler;
        Parent = parent;
        Definition = definition;
        Nodes = collected.Nodes;
        Key = collected.Key;
        Id = compiler.NextId();
        FirstKeyJson = Encoding.UTF8.GetBytes($"{{\"{Key}\":");
        KeyJson = Encoding.UTF8.GetBytes($",\"{Key}\":");
        Arguments = new ArgumentPlan(definition.Arguments, collected.Nodes[0], compiler.Document);
        Resolver = definition.Resolver ?? throw new InvalidOperationException($"{parent.Name}.{definition.Name} has no resolver.");
        Value = ValueStep.For(definition.Type, this);
        IsLeaf = definition.Type.Nullable is NamedType { IsLeaf: true };
    }

    public PlanCompiler Compiler { get; }

    public ObjectType Parent { get; }

    public FieldDefinition Definition { get; }

    /// <summary>Every field of the document that is answered by this one.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>Response key.</summary>
    public string Key { get; }

    /// <summary>Number of the step in its plan.</summary>
    public int Id { get; }

    public byte[] FirstKeyJson { get; }

    public byte[] KeyJson { get; }

    public ArgumentPlan Arguments { get; }

    public FieldResolver Resolver { get; }

    public ValueStep Value { get; }

    /// <summary>A leaf that is no list: no path is kept for it.</summary>
    public bool IsLeaf { get; }

    /// <summary>Writes the field's value for one parent; false where null goes up to the parent.</summary>
    public bool Write(Run run, object? parent)
    {
        if (IsLeaf)
        {
            return Resolver.Write(run, this, parent);
        }

        run.Path.Push(Key, Value.NonNull);
        var written = Resolver.Write(run, this, parent);
        run.Path.Pop();
        return written;
    }

    /// <summary>Whether any field of that name is asked for below, at any type.</summary>
    public bool Selects(string name)
    {
        var selected = _selected;
        if (selected is null)
        {
            selected = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in Nodes)
            {
                Compiler.Names(node.Selections, selected);
            }

            _selected = selected;
        }

        return selected.Contains(name);
    }
}
