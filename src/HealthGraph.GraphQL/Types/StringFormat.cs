using System.Globalization;

namespace HealthGraph.GraphQL.Types;

internal sealed class StringFormat : IScalarFormat
{
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text ? input.Text : throw new FormatException($"String cannot represent a non string value: {input.Describe()}");

    public void Write(object value, JsonBuffer output)
    {
        switch (value)
        {
            case string text:
                output.WriteString(text);
                break;
            case byte[] utf8:
                output.WriteString((ReadOnlySpan<byte>)utf8);
                break;
            case ReadOnlyMemory<byte> utf8:
                output.WriteString(utf8.Span);
                break;
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
