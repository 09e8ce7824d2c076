using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthGraph.BlindSpots;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph blindspots</c>: what looks like a name and is in no dictionary.</summary>
internal static class BlindSpotsCommand
{
    private static readonly string[] Headings = ["count", "why", "type", "string", "kind or candidates", "first at", "sentence"];

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Documents or folders; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "How many to show, most frequent first; 0 for all.",
        DefaultValueFactory = _ => 50,
        HelpName = "N",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write all of them as a dictionary file to complete and to put into dictionaries/bodies.",
        HelpName = "FILE.tsv",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("blindspots", "List strings shaped like names that no dictionary knows or that stayed ambiguous.") { Paths, Top, Out };
        command.SetAction(Run);
        return command.WithExamples("healthgraph blindspots bulletins/ --top 20", "healthgraph blindspots bulletins/ --out mine/bodies/found.tsv");
    }

    private static int Run(ParseResult parsed)
    {
        var settings = CommonOptions.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var reader = new BulletinReader(ReaderFactory.Documents(settings), dictionaries);
        var findings = new List<Finding>(dictionaries.Findings);
        var tally = new BlindSpotTally(dictionaries);
        foreach (var document in Inputs.Read(reader, parsed.GetValue(Paths)!, findings))
        {
            tally.Add(document);
        }

        var spots = tally.Ranked();
        Show(output, [.. spots.Take(parsed.GetValue(Top) is > 0 and var top ? top : int.MaxValue)]);
        WriteFile(output, parsed.GetValue(Out), spots);
        output.Remark(Summary(spots, tally.LeftOut));
        output.Findings(findings, Output.FewOfACode);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Show(Output output, IReadOnlyList<BlindSpot> spots)
    {
        if (output.Mode.Json)
        {
            output.Json(json => WriteJson(json, spots));
            return;
        }

        output.Table(Headings, spots.Select(s => (string[])
        [
            s.Count.ToString(CultureInfo.InvariantCulture), Word(s.Reason), s.Type.ToString(), s.Text,
            s.Candidates.Count > 0 ? string.Join(", ", s.Candidates) : s.Kind, s.Place, s.Sentence,
        ]));
    }

    private static void WriteFile(Output output, string? path, IReadOnlyList<BlindSpot> spots)
    {
        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        BlindSpotTable.Write(file, spots);
        output.Remark($"Written to {path}.");
    }

    private static void WriteJson(Utf8JsonWriter json, IReadOnlyList<BlindSpot> spots)
    {
        json.WriteStartArray();
        foreach (var spot in spots)
        {
            json.WriteStartObject();
            json.WriteNumber("count", spot.Count);
            json.WriteString("why", Word(spot.Reason));
            json.WriteString("type", spot.Type.ToString());
            json.WriteString("string", spot.Text);
            json.WriteString("kind", spot.Kind);
            json.WriteStartArray("candidates");
            foreach (var candidate in spot.Candidates)
            {
                json.WriteStringValue(candidate);
            }

            json.WriteEndArray();
            json.WriteString("place", spot.Place);
            json.WriteString("sentence", spot.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Summary(IReadOnlyList<BlindSpot> spots, int leftOut) => string.Create(
        CultureInfo.InvariantCulture,
        $"{spots.Count} blind spots: {Of(spots, BlindSpotReason.Unread)} unread, {Of(spots, BlindSpotReason.Unknown)} unknown, {Of(spots, BlindSpotReason.Ambiguous)} ambiguous{(leftOut > 0 ? $"; {leftOut} finds left out, there were too many" : "")}.");

    private static int Of(IReadOnlyList<BlindSpot> spots, BlindSpotReason reason) => spots.Count(s => s.Reason == reason);

    private static string Word(BlindSpotReason reason) => reason.ToString().ToLowerInvariant();
}
