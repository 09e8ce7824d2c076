using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>How a value of some type is written (specification, CompleteValue).</summary>
internal abstract class ValueStep(bool nonNull)
{
    /// <summary>Null here goes up.</summary>
    public bool NonNull { get; } = nonNull;

    public static ValueStep For(GraphQLType type, FieldStep field) => (type.Nullable, type is NonNullType) switch
    {
        (ListType list, var nonNull) => new ListStep(For(list.Item, field), nonNull),
        (ScalarType scalar, var nonNull) => new ScalarStep(scalar, nonNull),
        (EnumType @enum, var nonNull) => new EnumStep(@enum, nonNull),
        (ObjectType @object, var nonNull) => new ObjectStep(@object, field, nonNull),
        (NamedType other, var nonNull) => new AbstractStep(other, field, nonNull),
        _ => throw new ArgumentException($"No output type: {type}.", nameof(type)),
    };

    /// <summary>Writes a value; false where null goes up.</summary>
    public bool Write(Run run, FieldStep field, object? value) => value is null ? WriteNull(run, field) : WriteValue(run, field, value);

    public virtual bool WriteInt64(Run run, FieldStep field, long value) => WriteValue(run, field, value);

    public virtual bool WriteDouble(Run run, FieldStep field, double value) => WriteValue(run, field, value);

    public virtual bool WriteBoolean(Run run, FieldStep field, bool value) => WriteValue(run, field, value);

    /// <summary>After a fault was reported: null where it may be, else up.</summary>
    public bool GiveUp(Run run)
    {
        if (NonNull)
        {
            return false;
        }

        run.Out.WriteNull();
        return true;
    }

    protected abstract bool WriteValue(Run run, FieldStep field, object value);

    private bool WriteNull(Run run, FieldStep field)
    {
        if (!NonNull)
        {
            run.Out.WriteNull();
            return true;
        }

        run.Report(field, new FieldException($"Cannot return null for non-nullable field {field.Parent.Name}.{field.Definition.Name}."));
        return false;
    }
}
