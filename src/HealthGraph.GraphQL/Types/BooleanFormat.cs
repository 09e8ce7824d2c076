namespace HealthGraph.GraphQL.Types;

internal sealed class BooleanFormat : IScalarFormat
{
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Boolean ? input.Text is "true" : throw new FormatException($"Boolean cannot represent a non boolean value: {input.Describe()}");

    public void Write(object value, JsonBuffer output) => output.WriteBoolean(value switch
    {
        bool truth => truth,
        not string when BuiltInScalars.ToDouble(value) is { } number && double.IsFinite(number) => number != 0,
        _ => throw new FormatException($"Boolean cannot represent a non boolean value: {value}"),
    });
}
