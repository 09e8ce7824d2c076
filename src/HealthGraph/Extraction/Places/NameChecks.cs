using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Whether a name found in a text names a place there, judged by what stands right before and after it.</summary>
internal static class NameChecks
{
    /// <summary>Words that may stand right before a two-character official name, which else is too easily the end of another word (健康|县).</summary>
    private const string BeforeShortNames = "在到赴来从由至及与和是往为向、，。；：“”‘’（）()《》 \n\t·—-;,:";

    /// <summary>What may not stand right after a two-character official name: 高县级, 和县域.</summary>
    private const string AfterShortNames = "级域乡镇区市里委城";

    /// <summary>False for 北京路, 智慧中国, 城区, 提高县级.</summary>
    /// <param name="text">Whole text.</param>
    /// <param name="start">Where the reading begins.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="words">Words around places.</param>
    public static bool IsPlace(ReadOnlySpan<char> text, int start, PlaceChain.Reading reading, PlaceWords words)
    {
        var rest = text[reading.End..];
        var last = text[reading.LastStart..reading.End];
        var isShort = !HasOfficial(reading.Names) || last is "中国";
        if (isShort && (IsRoad(rest, words) || IsOtherUnit(rest)))
        {
            return false;
        }

        if (reading.Links > 1)
        {
            return true;
        }

        return isShort ? !IsSlogan(text[..start], reading, words) : !words.Is(last, PlaceWordKind.Generic | PlaceWordKind.Shield) && HasRoom(text, start, reading);
    }

    private static bool IsRoad(ReadOnlySpan<char> rest, PlaceWords words)
    {
        var length = words.Longest(rest, PlaceWordKind.Ending);
        return length > 0 && !(rest[length - 1] == '路' && rest.Length > length && rest[length] is '演' or '径' or '透' or '线');
    }

    /// <summary>A short name before 县, 镇 or 乡 is another unit's name, or none: 长沙镇; but 四川县域, 四川乡村.</summary>
    private static bool IsOtherUnit(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && rest[0] is '县' or '镇' or '乡' && !(rest.Length > 1 && rest[1] is '域' or '级' or '村' or '镇' or '乡' or '市' or '区');

    private static bool IsSlogan(ReadOnlySpan<char> before, PlaceChain.Reading reading, PlaceWords words) =>
        reading.Names[0].Region.Level == RegionLevel.Country && words.EndsWith(before, PlaceWordKind.Slogan);

    private static bool HasOfficial(IReadOnlyList<RegionName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Form == RegionForm.Official)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreLow(IReadOnlyList<RegionName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Region.Level is not (RegionLevel.County or RegionLevel.Town))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasRoom(ReadOnlySpan<char> text, int start, PlaceChain.Reading reading)
    {
        var twoCharacters = reading.End - start == 2 && AreLow(reading.Names);
        return !twoCharacters || ((start == 0 || BeforeShortNames.Contains(text[start - 1]))
            && (reading.End == text.Length || !AfterShortNames.Contains(text[reading.End])));
    }
}
