namespace HealthGraph.GraphQL.Types;

/// <summary>How a scalar is read from literals and variables, and written into answers.</summary>
public interface IScalarFormat
{
    /// <summary>Reads a value that a client gave.</summary>
    /// <param name="input">The value, never null.</param>
    /// <returns>What resolvers get to see.</returns>
    /// <exception cref="FormatException">The value does not fit; its message is shown to the client.</exception>
    object Read(ScalarInput input);

    /// <summary>Writes what a resolver returned.</summary>
    /// <param name="value">The value, never null.</param>
    /// <param name="output">Takes exactly one JSON value.</param>
    /// <exception cref="FormatException">The value cannot be shown as this scalar.</exception>
    void Write(object value, JsonBuffer output);
}
