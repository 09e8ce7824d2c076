using System.Globalization;
using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Reads single rows of the grammar files.</summary>
internal static class GrammarRows
{
    /// <summary>An official body under each of its forms.</summary>
    public static IEnumerable<(string Form, BodyEnding Ending)> Endings(DictionaryRow row)
    {
        var ending = new BodyEnding(
            row["function"], row["ending"], Levels(row.List("levels")), row["kind"], row["prefix"], Year(row["from"]), Year(row["to"]), row["next"],
            row["bare"] == "yes", row.List("only"), Entry(row));
        return row.List("forms").Distinct(StringComparer.Ordinal).Select(form => (form, ending));
    }

    /// <summary>A head word.</summary>
    public static (string Word, HeadWord Head) Head(DictionaryRow row) => (row["head"], new HeadWord(
        row["head"], row["kind"], Need(row["needs"]), row["naming"] == "plain", row.List("official"), Entry(row)));

    /// <summary>The end of a part's name.</summary>
    public static (string Word, HeadWord Head) Part(DictionaryRow row) => (row["head"], new HeadWord(
        row["head"], "", row["shape"] == "open" ? HeadNeed.BodyAndCore : HeadNeed.Body, false, [], Entry(row)));

    private static HeadNeed Need(string text) => text switch
    {
        "free" => HeadNeed.Free,
        "core" => HeadNeed.Core,
        "body" => HeadNeed.BodyAndCore,
        _ => HeadNeed.Place,
    };

    private static NameLevels Levels(string[] words)
    {
        var levels = NameLevels.None;
        foreach (var word in words)
        {
            levels |= word switch
            {
                "国" => NameLevels.Nation,
                "省" => NameLevels.Province,
                "市" => NameLevels.Prefecture,
                "县" => NameLevels.County,
                "镇" => NameLevels.Town,
                _ => NameLevels.None,
            };
        }

        return levels;
    }

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Entry(DictionaryRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"grammar/{Path.GetFileName(row.File)}:{row.Line}");
}
