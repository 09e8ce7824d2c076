using System.Globalization;

namespace HealthGraph.GraphQL.Types;

internal sealed class FloatFormat : IScalarFormat
{
    public object Read(ScalarInput input) =>
        input.Kind is ScalarInputKind.Integer or ScalarInputKind.Float && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"Float cannot represent non numeric value: {input.Describe()}");

    public void Write(object value, JsonBuffer output)
    {
        var number = BuiltInScalars.ToDouble(value);
        output.WriteNumber(number is { } d && double.IsFinite(d) ? d : throw new FormatException($"Float cannot represent non numeric value: {value}"));
    }
}
