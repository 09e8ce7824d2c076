using System.Globalization;

namespace HealthGraph.GraphQL.Types;

internal sealed class StringFormat : IScalarFormat
{
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text ? input.Text : throw new FormatException($"String cannot represent a non string value: {input.Describe()}");

    public void Write(object value, JsonBuffer output)
    {
        if (output.TryWriteText(value))
        {
            return;
        }

        switch (value)
        {
            case bool truth:
                output.WriteString(truth ? "true" : "false");
                break;
            case IFormattable formattable:
                output.WriteString(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new FormatException($"String cannot represent value of {value.GetType().Name}.");
        }
    }
}
