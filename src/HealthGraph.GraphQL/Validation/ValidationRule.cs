using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation;

/// <summary>One rule of the specification, told of every node on the way down and on the way up.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The rule's name, as the reference implementation calls it.</summary>
    public string Name => GetType().Name;

    /// <summary>The node below which this rule looks at nothing; kept by the walk.</summary>
    public Node? Skipping { get; set; }

    protected ValidationContext Context { get; } = context;

    /// <summary>On the way down; false where the rule wants to see nothing below.</summary>
    public virtual bool Enter(Node node) => true;

    /// <summary>On the way up.</summary>
    public virtual void Leave(Node node)
    {
    }
}
