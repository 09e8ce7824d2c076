using System.Collections.Concurrent;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Writes an enum's value from its name or from a member of a .NET enum: <c>HalfYear</c> is <c>HALF_YEAR</c>.</summary>
internal sealed class EnumStep(EnumType type, bool nonNull) : ValueStep(nonNull)
{
    private readonly ConcurrentDictionary<Enum, byte[]> _members = [];

    protected override bool WriteValue(Run run, FieldStep field, object value)
    {
        var json = value is Enum member ? Json(member) : value is string name ? type.Value(name)?.Json : null;
        if (json is { Length: > 0 })
        {
            run.Out.Raw(json);
            return true;
        }

        run.Report(field, new FieldException($"Enum \"{type.Name}\" cannot represent value: \"{value}\""));
        return GiveUp(run);
    }

    private byte[] Json(Enum member) => _members.GetOrAdd(member, static (m, t) => Find(m, t), type);

    private static byte[] Find(Enum member, EnumType type)
    {
        var name = member.ToString();
        var found = type.Values.FirstOrDefault(v => string.Equals(v.Name.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase));
        return found?.Json ?? [];
    }
}
