using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

internal sealed record EnumValue(string Name, string? Description, string? DeprecationReason, EnumValueNode? Node)
{
    /// <summary>The name as a JSON string.</summary>
    public byte[] Json { get; } = System.Text.Encoding.UTF8.GetBytes($"\"{Name}\"");
}
