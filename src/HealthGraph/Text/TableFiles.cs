namespace HealthGraph.Text;

/// <summary>Names and number of the files in a folder of compiled tables: <c>lexicon-0123456789abcdef.bin</c>, the hexadecimal part being the table's stamp.</summary>
internal static class TableFiles
{
    /// <summary>Files of one kind that are kept: enough for a few versions of the program, or folders of dictionaries, in turn.</summary>
    public const int MostOfAKind = 5;

    private const string Ending = ".bin";
    private const int StampLength = 16;

    // A file under way is renamed within a second; one of this age was left by a process that was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Where the table of a kind and a stamp is kept.</summary>
    public static string PathOf(string directory, string kind, ulong stamp) => Path.Combine(directory, FormattableString.Invariant($"{kind}-{stamp:x16}{Ending}"));

    /// <summary>A name that no other process uses, for a file that is being written.</summary>
    public static string TemporaryFor(string path) => $"{path}.{Path.GetRandomFileName()}";

    /// <summary>Removes all files of the kind but the latest used, and those that killed processes left half written; never <paramref name="written"/>.</summary>
    /// <remarks>
    /// Last use is what the file system says of reading and writing, to a day on most. A file that another process reads or removes at the same
    /// time is no trouble: who misses one compiles it again.
    /// </remarks>
    /// <param name="written">The file just written.</param>
    /// <param name="kind">Kind of table.</param>
    public static void Prune(string written, string kind)
    {
        try
        {
            var all = new FileInfo(written).Directory!.GetFiles(kind + "-*");
            var now = Array.Find(all, f => IsSame(f, written))?.LastWriteTimeUtc;
            var surplus = all.Where(f => IsOf(kind, f.Name) && !IsSame(f, written)).OrderByDescending(LastUse).ThenBy(f => f.Name, StringComparer.Ordinal).Skip(MostOfAKind - 1);
            var left = all.Where(f => f.Name.Contains(Ending + ".", StringComparison.Ordinal) && now - f.LastWriteTimeUtc > Abandoned);
            foreach (var file in surplus.Concat(left).ToList())
            {
                file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else is at it, or may not: the next one that writes tidies up.
        }
    }

    private static DateTime LastUse(FileInfo file) => file.LastAccessTimeUtc > file.LastWriteTimeUtc ? file.LastAccessTimeUtc : file.LastWriteTimeUtc;

    private static bool IsSame(FileInfo file, string path) => string.Equals(file.Name, Path.GetFileName(path), StringComparison.Ordinal);

    private static bool IsOf(string kind, string name) =>
        name.Length == kind.Length + 1 + StampLength + Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal)
        && name.Skip(kind.Length + 1).Take(StampLength).All(char.IsAsciiHexDigitLower);
}
