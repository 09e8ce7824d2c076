namespace HealthGraph.Documents;

/// <summary>Which white space belongs to the text and which the layout made.</summary>
internal static class LayoutSpace
{
    /// <summary>Whether white space between two characters of one line is kept, as one space.</summary>
    /// <remarks>Kept between Latin words or numbers, and between two ideographs or after a closing mark, where an author
    /// put it (记者 王颖; a headline's two halves). Not kept beside a stop, or between an ideograph and a digit or letter.</remarks>
    public static bool IsKept(char left, char right)
    {
        if (CharClass.IsStop(left) && CharClass.IsWide(left) || CharClass.IsStop(right) || CharClass.IsOpener(left) || CharClass.IsCloser(right) || right is '%' or '％')
        {
            return right is '—' && CharClass.IsCloser(left);
        }

        return CharClass.IsWide(left) == CharClass.IsWide(right) || (CharClass.IsStop(left) && !CharClass.IsWide(right));
    }

    /// <summary>Whether a space goes between two lines that are joined: only between Latin words.</summary>
    public static bool IsNeeded(char left, char right) =>
        (CharClass.IsLatin(left) || left is '.' or ',' or ';' or ':' or ')' or '?' or '!') && CharClass.IsLatin(right)
        || (CharClass.IsLatin(left) && right is '(');
}
