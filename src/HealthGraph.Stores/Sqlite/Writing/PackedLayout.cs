namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Where the parts of a packed record stand in its chunk, one after the other.</summary>
/// <param name="Texts">Ids and names, in UTF-16: an even place.</param>
/// <param name="TextBytes">Their bytes.</param>
/// <param name="NodeBytes">Bytes of the nodes, see <see cref="SaidNodes"/>.</param>
/// <param name="WordBytes">Bytes of predicates, each with how many statements have it, and of terms.</param>
/// <param name="RestBytes">Bytes of words and bodies, see <see cref="Packing.PackedStatements"/>.</param>
internal readonly record struct PackedLayout(int Texts, int TextBytes, int NodeBytes, int WordBytes, int RestBytes)
{
    /// <summary>Where the nodes stand.</summary>
    public int Nodes => Texts + TextBytes;

    /// <summary>Where predicates and terms stand.</summary>
    public int Words => Nodes + NodeBytes;

    /// <summary>Where words and bodies stand.</summary>
    public int Rest => Words + WordBytes;

    /// <summary>Bytes of all.</summary>
    public int All => TextBytes + NodeBytes + WordBytes + RestBytes;
}
