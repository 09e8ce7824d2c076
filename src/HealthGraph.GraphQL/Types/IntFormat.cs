using System.Globalization;

namespace HealthGraph.GraphQL.Types;

/// <summary>32-bit whole numbers. A variable may be written with a fraction of zero, a literal may not.</summary>
internal sealed class IntFormat : IScalarFormat
{
    public object Read(ScalarInput input)
    {
        if (input.Kind is not (ScalarInputKind.Integer or ScalarInputKind.Float)
            || !double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || Math.Floor(number) != number || double.IsInfinity(number))
        {
            throw new FormatException($"Int cannot represent non-integer value: {input.Describe()}");
        }

        return number is > int.MaxValue or < int.MinValue
            ? throw new FormatException($"Int cannot represent non 32-bit signed integer value: {input.Text}")
            : (int)number;
    }

    public void Write(object value, JsonBuffer output)
    {
        if (value is int number)
        {
            output.WriteNumber(number);
            return;
        }

        var real = BuiltInScalars.ToDouble(value);
        if (real is not { } whole || Math.Floor(whole) != whole || double.IsInfinity(whole))
        {
            throw new FormatException($"Int cannot represent non-integer value: {value}");
        }

        output.WriteNumber(whole is > int.MaxValue or < int.MinValue ? throw new FormatException($"Int cannot represent non 32-bit signed integer value: {value}") : (long)whole);
    }
}
