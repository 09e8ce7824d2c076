using System.Collections;
using System.Globalization;

namespace HealthGraph.GraphQL.Types;

/// <summary>A scalar that the schema names and nobody gave a format: whatever comes goes.</summary>
internal sealed class AnyFormat : IScalarFormat
{
    public object Read(ScalarInput input) => input.Kind switch
    {
        ScalarInputKind.Integer when int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        ScalarInputKind.Integer or ScalarInputKind.Float => double.Parse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        ScalarInputKind.Boolean => input.Text is "true",
        _ => input.Text,
    };

    public void Write(object value, JsonBuffer output)
    {
        switch (value)
        {
            case string text:
                output.WriteString(text);
                break;
            case bool truth:
                output.WriteBoolean(truth);
                break;
            case decimal number:
                output.WriteNumber(number);
                break;
            case byte or sbyte or short or ushort or int or uint or long:
                output.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double or ulong:
                output.WriteNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                WriteObject(entries, output);
                break;
            case IEnumerable items:
                WriteList(items, output);
                break;
            default:
                output.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteObject(IEnumerable<KeyValuePair<string, object?>> entries, JsonBuffer output)
    {
        var separator = (byte)'{';
        foreach (var (key, value) in entries)
        {
            output.Raw(separator);
            output.WriteString(key);
            output.Raw((byte)':');
            WriteAny(value, output);
            separator = (byte)',';
        }

        output.Raw(separator == '{' ? "{}"u8 : "}"u8);
    }

    private void WriteList(IEnumerable items, JsonBuffer output)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            output.Raw(separator);
            WriteAny(item, output);
            separator = (byte)',';
        }

        output.Raw(separator == '[' ? "[]"u8 : "]"u8);
    }

    private void WriteAny(object? value, JsonBuffer output)
    {
        if (value is null)
        {
            output.WriteNull();
        }
        else
        {
            Write(value, output);
        }
    }
}
