namespace HealthGraph.Dictionaries;

/// <summary>A table that is loaded on another core while this one goes on: a program that reads one bulletin spends most of its time loading.</summary>
internal sealed class TableLoad<T>
{
    private readonly List<Finding> own = [];
    private readonly Task<T> task;

    /// <summary>Begins to load.</summary>
    /// <param name="load">Loads the table; the findings it is given are its own.</param>
    public TableLoad(Func<ICollection<Finding>, T> load) => task = Task.Run(() => load(own));

    /// <summary>The table, waited for. What was wrong with it is added to <paramref name="findings"/> here, so that the order of the calls
    /// decides the order of the findings, whatever was ready first.</summary>
    public T Take(ICollection<Finding> findings)
    {
        var table = task.GetAwaiter().GetResult();
        own.ForEach(findings.Add);
        return table;
    }
}
