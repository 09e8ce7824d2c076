using System.Globalization;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Errors as the specification's section "Errors" lays them out.</summary>
internal static class ErrorWriter
{
    public static void Write(IReadOnlyList<GraphQLError> errors, JsonBuffer output)
    {
        output.Raw("\"errors\":"u8);
        WriteArray(errors, output);
    }

    /// <summary>The errors as a JSON array.</summary>
    public static void WriteArray(IReadOnlyList<GraphQLError> errors, JsonBuffer output)
    {
        output.Raw("["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            output.Raw(i == 0 ? ""u8 : ","u8);
            Write(errors[i], output);
        }

        output.Raw("]"u8);
    }

    private static void Write(GraphQLError error, JsonBuffer output)
    {
        output.Raw("{\"message\":"u8);
        output.WriteString(error.Message);
        for (var i = 0; i < error.Locations.Count; i++)
        {
            output.Raw(i == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            output.WriteNumber(error.Locations[i].Line);
            output.Raw(",\"column\":"u8);
            output.WriteNumber(error.Locations[i].Column);
            output.Raw(i == error.Locations.Count - 1 ? "}]"u8 : "}"u8);
        }

        if (error.Path is { } path)
        {
            output.Raw(",\"path\":"u8);
            WriteAny(path, output);
        }

        if (error.Code is not null || error.Extensions.Count > 0)
        {
            output.Raw(",\"extensions\":"u8);
            var entries = error.Code is null ? error.Extensions : [new("code", error.Code), .. error.Extensions];
            WriteAny(entries, output);
        }

        output.Raw("}"u8);
    }

    /// <summary>A value of extensions: anything that JSON can show.</summary>
    public static void WriteAny(object? value, JsonBuffer output)
    {
        if (value is null)
        {
            output.WriteNull();
        }
        else if (value is IFormattable and not (int or long or double or decimal))
        {
            output.WriteString(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
        }
        else
        {
            new Types.AnyFormat().Write(value, output);
        }
    }
}
