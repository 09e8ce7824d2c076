using HealthGraph.Tables;

namespace HealthGraph.Importing.Statements;

/// <summary>Some lines of a statements file; an article stands in one block with all its statements.</summary>
internal sealed class LineBlock : SourceBlock
{
    /// <summary>The lines, with their 1-based numbers.</summary>
    public List<(int Line, byte[] Text)> Lines { get; } = [];

    /// <inheritdoc/>
    public override int Count => Lines.Count;
}
