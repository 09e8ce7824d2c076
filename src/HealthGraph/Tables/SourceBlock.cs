namespace HealthGraph.Tables;

/// <summary>A stretch of a file: what one core works on at a time.</summary>
public abstract class SourceBlock
{
    /// <summary>Bytes of the file up to the end of the block; says how far the reading has come.</summary>
    public long Position { get; internal set; }

    /// <summary>Empty rows that were passed over.</summary>
    public int EmptyRows { get; internal set; }

    /// <summary>Number of records.</summary>
    public abstract int Count { get; }
}
