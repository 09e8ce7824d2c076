using System.Text;

namespace HealthGraph.Graph.Decisions;

/// <summary>The decisions in a text file: tab-separated, one a line, only ever added to, so that git shows who decided what.</summary>
public static class DecisionFile
{
    private const int MostLines = 1_000_000;

    /// <summary>Reads a file; one that does not exist holds nothing.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <param name="findings">Receives <see cref="FindingCode.DecisionLine"/> for each line that cannot be read; all others are.</param>
    /// <exception cref="IOException">The file exists and cannot be read.</exception>
    public static DecisionLog Read(string path, ICollection<Finding> findings)
    {
        if (!File.Exists(path))
        {
            return new DecisionLog([]);
        }

        using var text = new StreamReader(path, Encoding.UTF8);
        return Read(text, path, findings);
    }

    /// <summary>Reads decisions from text.</summary>
    /// <param name="text">Read to its end.</param>
    /// <param name="name">Name for findings.</param>
    /// <param name="findings">Receives <see cref="FindingCode.DecisionLine"/>.</param>
    public static DecisionLog Read(TextReader text, string name, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        var lines = new List<Decision>();
        var number = 0;
        while (text.ReadLine() is { } line && number < MostLines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("id\twhen\t", StringComparison.Ordinal))
            {
                continue;
            }

            if (DecisionLine.Parse(line, out var fault) is { } decision)
            {
                lines.Add(decision);
            }
            else
            {
                findings.Add(new Finding(FindingCode.DecisionLine, name, number, null, fault, "Correct the line; it was left out."));
            }
        }

        return new DecisionLog(lines);
    }

    /// <summary>Adds lines at the end, all in one write; makes the file where there is none.</summary>
    /// <exception cref="IOException">The file cannot be written, or another program is adding to it.</exception>
    public static void Append(string path, IReadOnlyCollection<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = new StringBuilder(file.Length == 0 ? DecisionLine.Header : EndsInLine(file) ? "" : "\n");
        foreach (var decision in decisions)
        {
            text.Append(DecisionLine.Format(decision)).Append('\n');
        }

        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Writes a whole log as a file would hold it.</summary>
    public static void Write(TextWriter to, DecisionLog log)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(log);
        to.Write(DecisionLine.Header);
        foreach (var decision in log.Lines)
        {
            to.Write(DecisionLine.Format(decision) + "\n");
        }
    }

    /// <summary>The word by which the file calls a kind of decision: <c>not-an-entity</c>.</summary>
    public static string Word(DecisionKind kind) => DecisionLine.Word(kind);

    private static bool EndsInLine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
