namespace HealthGraph.Graph.Index;

/// <summary>Numbers of articles, ascending: one, or as many as the first element of an array says.</summary>
internal readonly ref struct SlotList
{
    private readonly int[]? list;
    private readonly int single;

    public SlotList(int single) => this.single = single;

    public SlotList(int[] list) => this.list = list;

    /// <summary>How many there are.</summary>
    public int Count => list is null ? single < 0 ? 0 : 1 : Volatile.Read(ref list[0]);

    /// <summary>One of them.</summary>
    public int this[int index] => list is null ? single : list[index + 1];

    /// <summary>Adds a number at the end; those who read the list see it whole, before or after.</summary>
    public static void Add(ref int[] list, int number)
    {
        var count = list[0];
        if (count + 1 == list.Length)
        {
            var more = new int[checked(count * 2) + 1];
            list.CopyTo(more, 0);
            more[count + 1] = number;
            more[0] = count + 1;
            Volatile.Write(ref list, more);
            return;
        }

        list[count + 1] = number;
        Volatile.Write(ref list[0], count + 1);
    }
}
