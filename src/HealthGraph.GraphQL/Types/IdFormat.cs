using System.Globalization;

namespace HealthGraph.GraphQL.Types;

/// <summary>Identifiers: strings, or whole numbers that become strings.</summary>
internal sealed class IdFormat : IScalarFormat
{
    public object Read(ScalarInput input) => input.Kind switch
    {
        ScalarInputKind.Text or ScalarInputKind.Integer => input.Text,
        ScalarInputKind.Float when double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && Math.Floor(n) == n => n.ToString("R", CultureInfo.InvariantCulture),
        _ => throw new FormatException($"ID cannot represent a non-string and non-integer value: {input.Describe()}"),
    };

    public void Write(object value, JsonBuffer output)
    {
        if (output.TryWriteText(value))
        {
            return;
        }

        switch (value)
        {
            case int or long or short or byte or uint or ulong:
                output.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                output.WriteString(guid.ToString());
                break;
            case double number when Math.Floor(number) == number && double.IsFinite(number):
                output.WriteString(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException($"ID cannot represent value of {value.GetType().Name}.");
        }
    }
}
