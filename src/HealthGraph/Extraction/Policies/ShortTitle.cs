namespace HealthGraph.Extraction.Policies;

/// <summary>A short form that the text introduces for a title: （以下简称《方案》）.</summary>
/// <param name="Name">The short form without its brackets or quotation marks.</param>
/// <param name="InBrackets">Whether it was introduced in 《》; else it counts wherever it stands.</param>
internal readonly record struct ShortTitle(string Name, bool InBrackets)
{
    private const int Longest = 30;
    private const int LongestNumber = 28;
    private static readonly string[] Introductions = ["以下简称", "以下统称", "以下称", "下称", "简称", "又称", "即", "俗称", "也称", "亦称", "又被称为", "也被称为", "被称为", "被业内称为", "被业界称为", "业内称之为", "业界称之为", "业内称为", "业内称", "业界称"];

    /// <summary>The short form introduced right after <paramref name="position"/>, or null.</summary>
    public static ShortTitle? After(string text, int position)
    {
        var rest = text.AsSpan(position, Math.Min(Longest + LongestNumber + 8, text.Length - position)).TrimStart();
        if (rest.Length == 0 || rest[0] is not ('（' or '(' or '，' or ',' or '['))
        {
            return null;
        }

        rest = PastNumber(rest[1..].TrimStart());
        foreach (var introduction in Introductions)
        {
            if (rest.StartsWith(introduction, StringComparison.Ordinal))
            {
                return Read(rest[introduction.Length..].TrimStart("：:为是 "));
            }
        }

        return null;
    }

    /// <summary>（国办发〔2024〕1号，以下简称《方案》）, （国办发〔2024〕1号），俗称“某十条”: past the number of the document.</summary>
    private static ReadOnlySpan<char> PastNumber(ReadOnlySpan<char> rest)
    {
        var near = rest[..Math.Min(rest.Length, LongestNumber)];
        var close = near.IndexOf('号');
        if (close < 0 || near[..close].IndexOfAny("〔[［（(") < 1)
        {
            return rest;
        }

        var after = rest[(close + 1)..];
        after = after is ['）' or ')', '，' or '（' or '(', ..] ? after[2..] : after is ['，' or ',' or '、' or '；', ..] ? after[1..] : [];
        return after.TrimStart();
    }

    private static ShortTitle? Read(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0)
        {
            return null;
        }

        ReadOnlySpan<char> closing = rest[0] switch { '《' => "》", '“' => "”", '"' => "\"", '「' => "」", '‘' => "’", _ => "）)" };
        var start = closing.Length == 1 ? 1 : 0;
        var end = rest[start..].IndexOfAny(closing);
        return end is < 2 or > Longest ? null : new ShortTitle(rest.Slice(start, end).ToString(), rest[0] == '《');
    }
}
