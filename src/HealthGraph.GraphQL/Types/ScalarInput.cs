namespace HealthGraph.GraphQL.Types;

/// <summary>A value as a client wrote it, in the document or among the variables.</summary>
/// <param name="Kind">Which kind of value.</param>
/// <param name="Text">The text of a string (unescaped), a number as it is written, <c>true</c> or <c>false</c>, a name; empty for lists and objects.</param>
public readonly record struct ScalarInput(ScalarInputKind Kind, string Text)
{
    /// <summary>The literal as it is written, where that is not plain from the text.</summary>
    internal string? Printed { get; init; }

    /// <summary>As error messages show it.</summary>
    /// <returns>A string in quotes; anything else as it is written.</returns>
    public string Describe() => Printed is not null ? Printed : Kind == ScalarInputKind.Text ? $"\"{Text}\"" : Text;
}
