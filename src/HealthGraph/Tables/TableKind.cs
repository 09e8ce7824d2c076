namespace HealthGraph.Tables;

/// <summary>What the rows of a table are.</summary>
public enum TableKind
{
    /// <summary>Articles, each with the issue that carries it.</summary>
    Articles,

    /// <summary>Issues alone.</summary>
    Issues,

    /// <summary>Entries of the dictionaries: bodies, policies, topics and their aliases.</summary>
    Entities,

    /// <summary>Claims: subject, relation, object, date, source.</summary>
    Facts,
}
