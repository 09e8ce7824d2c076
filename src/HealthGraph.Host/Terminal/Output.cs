using System.Text.Json;
using HealthGraph.Extraction;
using Spectre.Console;

namespace HealthGraph.Host.Terminal;

/// <summary>What the program says: results to standard output, all else to standard error; tables on a terminal, plain lines otherwise.</summary>
internal sealed class Output(TextWriter results, TextWriter messages, OutputMode mode)
{
    /// <summary>How many findings of one code a command shows whose result is something else: ten years of bulletins lack the same line a thousand times.</summary>
    public const int FewOfACode = 20;

    /// <summary>How much is said, and to whom.</summary>
    public OutputMode Mode => mode;

    /// <summary>A line of result.</summary>
    public void Result(string line) => results.WriteLine(line);

    /// <summary>A remark that <c>--quiet</c> leaves out.</summary>
    public void Remark(string line)
    {
        if (!mode.Quiet)
        {
            messages.WriteLine(line);
        }
    }

    /// <summary>A remark that only <c>--verbose</c> shows.</summary>
    public void Detail(string line)
    {
        if (mode.Verbose)
        {
            messages.WriteLine(line);
        }
    }

    /// <summary>How far something has come: the line takes the place of the one before on a terminal.</summary>
    public void Progress(string line)
    {
        if (!mode.Quiet)
        {
            messages.Write(mode.Terminal ? "\r\u001b[K" + line : line + Environment.NewLine);
        }
    }

    /// <summary>Takes the line of <see cref="Progress"/> away from a terminal.</summary>
    public void ProgressEnd()
    {
        if (!mode.Quiet && mode.Terminal)
        {
            messages.Write("\r\u001b[K");
        }
    }

    /// <summary>Something that kept the program from running.</summary>
    public void Failure(string line) => messages.WriteLine(line);

    /// <summary>A table of results: drawn on a terminal, else tab-separated lines with the headings first.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Table(results, mode.Terminal, headings, rows);

    /// <summary>The findings, as a table on a terminal and a line each otherwise; nothing where there are none.</summary>
    /// <param name="findings">In the order in which they are shown.</param>
    /// <param name="mostOfACode">So many of one code are shown, then how many more there are; <c>--verbose</c> shows all.</param>
    public void Findings(IReadOnlyCollection<Finding> findings, int mostOfACode = int.MaxValue)
    {
        if (findings.Count == 0 || mode.Json)
        {
            return;
        }

        var most = mode.Verbose ? int.MaxValue : mostOfACode;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var shown = findings.Where(f => (counts[f.Code] = counts.GetValueOrDefault(f.Code) + 1) <= most);
        if (mode.Terminal && !mode.Quiet)
        {
            Table(messages, terminal: true, ["code", "where", "what", "what to do"], shown.Select(f => (string[])[f.Code, Where(f), f.What, f.Advice]));
        }
        else
        {
            foreach (var finding in shown)
            {
                messages.WriteLine($"{finding.Code}\t{Where(finding)}\t{finding.What} {finding.Advice}");
            }
        }

        foreach (var (code, count) in counts.Where(c => c.Value > most).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            messages.WriteLine($"{code}\t\tThere are {count - most} more of this kind. With --verbose all are listed, with --json too.");
        }
    }

    /// <summary>Writes one JSON value to standard output.</summary>
    public void Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ExtractionJson.Options))
        {
            write(json);
        }

        results.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static string Where(Finding finding) => (finding.File, finding.Line, finding.Column) switch
    {
        (null, _, _) => "",
        (_, null, _) => finding.File,
        (_, _, null) => $"{finding.File}:{finding.Line}",
        _ => $"{finding.File}:{finding.Line}:{finding.Column}",
    };

    private static void Table(TextWriter to, bool terminal, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!terminal)
        {
            to.WriteLine(string.Join('\t', headings));
            foreach (var row in rows)
            {
                to.WriteLine(string.Join('\t', row));
            }

            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns([.. headings.Select(h => new TableColumn(Markup.Escape(h)))]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(c => new Spectre.Console.Text(c))]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(to) }).Write(table);
    }
}
