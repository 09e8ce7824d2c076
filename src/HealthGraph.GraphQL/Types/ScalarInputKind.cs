namespace HealthGraph.GraphQL.Types;

/// <summary>Kinds of values that clients give.</summary>
public enum ScalarInputKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number without fraction or exponent.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A bare name.</summary>
    Name,

    /// <summary>A list or an object.</summary>
    Composite,
}
