namespace HealthGraph.Host.Serving.Files;

/// <summary>Tells whole files from those still being written, and those at work from those still to do. Safe for many threads.</summary>
/// <remarks>Times are this machine's, never the file's: the clock of a network share may be wrong.</remarks>
/// <param name="settle">How long size and time must stand still.</param>
/// <param name="unfinished">How long a file may keep changing, or stay empty.</param>
/// <param name="most">Files remembered at once; all others wait until these are done, so that memory stays bounded.</param>
internal sealed class SettleTable(TimeSpan settle, TimeSpan unfinished, int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long scan;

    /// <summary>Files remembered now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>A look at the inbox begins.</summary>
    public void BeginScan()
    {
        lock (gate)
        {
            scan++;
        }
    }

    /// <summary>A whole look has ended: files that were not seen in it are forgotten, unless they are at work.</summary>
    /// <returns>How many of those that remain are still waiting to be whole.</returns>
    public int EndScan()
    {
        lock (gate)
        {
            foreach (var (path, _) in entries.Where(e => e.Value.Scan != scan && !e.Value.AtWork).ToList())
            {
                entries.Remove(path);
            }

            return entries.Values.Count(e => !e.AtWork);
        }
    }

    /// <summary>A file was seen. After <see cref="FileVerdict.Read"/> it counts as at work until <see cref="Release"/> or <see cref="Rest"/>.</summary>
    public FileVerdict Observe(string path, FileStamp stamp, DateTimeOffset now)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(path, out var entry))
            {
                if (entries.Count < most)
                {
                    entries.Add(path, new Entry { Stamp = stamp, First = now, Still = now, Scan = scan });
                }

                return FileVerdict.Wait;
            }

            entry.Scan = scan;
            return entry.AtWork ? FileVerdict.Leave : Judge(entry, stamp, now);
        }
    }

    /// <summary>The file is done with, or must be looked at afresh.</summary>
    public void Release(string path)
    {
        lock (gate)
        {
            entries.Remove(path);
        }
    }

    /// <summary>Something failed on the file: it is left alone until then, or until it changes.</summary>
    public void Rest(string path, DateTimeOffset until)
    {
        lock (gate)
        {
            if (entries.TryGetValue(path, out var entry))
            {
                entry.AtWork = false;
                entry.RestUntil = until;
            }
        }
    }

    private FileVerdict Judge(Entry entry, FileStamp stamp, DateTimeOffset now)
    {
        if (stamp != entry.Stamp)
        {
            (entry.Stamp, entry.Still, entry.RestUntil) = (stamp, now, DateTimeOffset.MinValue);
        }

        if (now < entry.RestUntil)
        {
            return FileVerdict.Leave;
        }

        // An empty file is most often one whose writer has only opened it.
        if (now - entry.Still >= (stamp.Bytes == 0 ? unfinished : settle))
        {
            entry.AtWork = true;
            return FileVerdict.Read;
        }

        if (entry.Reported || now - entry.First < unfinished)
        {
            return FileVerdict.Wait;
        }

        entry.Reported = true;
        return FileVerdict.Report;
    }

    private sealed class Entry
    {
        public FileStamp Stamp { get; set; }

        public DateTimeOffset First { get; init; }

        public DateTimeOffset Still { get; set; }

        public DateTimeOffset RestUntil { get; set; }

        public long Scan { get; set; }

        public bool AtWork { get; set; }

        public bool Reported { get; set; }
    }
}
