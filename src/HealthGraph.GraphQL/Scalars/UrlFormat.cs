using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Scalars;

/// <summary>Absolute web addresses. Resolvers get <see cref="Uri"/>; what is written is the address as it was given.</summary>
public sealed class UrlFormat : IScalarFormat
{
    /// <inheritdoc/>
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && Uri.TryCreate(input.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new FormatException($"URL cannot represent value: {input.Describe()}. Give an absolute address such as \"https://example.org/a\".");

    /// <inheritdoc/>
    public void Write(object value, JsonBuffer output) => output.WriteString(value switch
    {
        Uri address => address.OriginalString,
        string text => text,
        _ => throw new FormatException($"URL cannot represent a value of {value.GetType().Name}."),
    });
}
