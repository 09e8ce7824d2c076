namespace HealthGraph.GraphQL.Execution;

/// <summary>Hands a value to its step without boxing what needs none; the compiler drops the branches that do not apply.</summary>
internal static class TypedWrite
{
    public static bool Write<T>(Run run, FieldStep step, T value)
    {
        if (typeof(T) == typeof(int))
        {
            return step.Value.WriteInt64(run, step, (int)(object)value!);
        }

        if (typeof(T) == typeof(bool))
        {
            return step.Value.WriteBoolean(run, step, (bool)(object)value!);
        }

        if (typeof(T) == typeof(long))
        {
            return step.Value.WriteInt64(run, step, (long)(object)value!);
        }

        if (typeof(T) == typeof(double))
        {
            return step.Value.WriteDouble(run, step, (double)(object)value!);
        }

        return step.Value.Write(run, step, value);
    }
}
