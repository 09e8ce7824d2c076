using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>A file that is imported: cut into blocks on one thread, each block made into rows on any.</summary>
public interface IImportSource
{
    /// <summary>All blocks of the file.</summary>
    /// <param name="content">The file; not closed.</param>
    IEnumerable<SourceBlock> Blocks(Stream content);

    /// <summary>What the rows of a block come to, in order. Any number of threads may call it.</summary>
    /// <param name="block">The block; may be read once.</param>
    /// <param name="first">0-based number of its first record in the file.</param>
    /// <param name="passed">Records before this number were written by an earlier run.</param>
    IReadOnlyList<RowResult> Read(SourceBlock block, long first, long passed);

    /// <summary>What only shows when all blocks are read.</summary>
    IReadOnlyList<RowResult> Left() => [];
}
