using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Names of bodies that the lexicon holds, as they stand in a text.</summary>
internal static class KnownNames
{
    /// <summary>The bearers that are bodies and have the name in their own right.</summary>
    public static IReadOnlyList<LexiconName> Bodies(IReadOnlyList<LexiconName> names)
    {
        var all = true;
        foreach (var name in names)
        {
            all &= Counts(name);
        }

        return all ? names : [.. names.Where(Counts)];
    }

    /// <summary>Whether a bearer is a body and has the name in its own right.</summary>
    /// <remarks>广东省卫生厅 was a body of its own, not an old name of the commission that took over: the grammar reads it.</remarks>
    public static bool Counts(LexiconName name) =>
        name.Entry.Type == EntityType.Organization
        && !(name.Alias.To is not null && name.Entry.Kind == "government" && name.Entry.Region.Length > 0);

    /// <summary>Whether some bearer has the name in every context.</summary>
    public static bool HasOwn(IReadOnlyList<LexiconName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!names[i].Alias.Ambiguous)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Worth of a character: less where every bearer has the name only in some contexts, least for two characters of that kind.</summary>
    public static double Weight(IReadOnlyList<LexiconName> names, int length)
    {
        if (HasOwn(names))
        {
            return OrganizationRules.KnownWeight;
        }

        return length <= 2 ? OrganizationRules.AmbiguousWeight - 0.2 : OrganizationRules.AmbiguousWeight;
    }

    /// <summary>Whether Latin letters and digits of a name do not go on outside it (CDC inside CDCT).</summary>
    public static bool StandsAlone(string text, int start, int length)
    {
        var end = start + length;
        return !(start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1])) && !(end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]));
    }

    /// <summary>Whether a common word begins inside a name and runs on beyond it: 健康报|告, 中国网|络, 中国卫生|信息.</summary>
    public static bool RunsOn(WordScan words, int start, int end)
    {
        if (end < words.Text.Length && words.Longest(WordKinds.Longer, end - 1) >= 2)
        {
            return true;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (i + words.Longest(WordKinds.Themes, i) > end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
