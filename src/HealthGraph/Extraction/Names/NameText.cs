using System.Text;

namespace HealthGraph.Extraction.Names;

/// <summary>Spelling that carries no meaning: width, spaces, kinds of brackets, dashes and quotation marks.</summary>
internal static class NameText
{
    /// <summary>One spelling for all that mean the same.</summary>
    public static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(Plain(c));
            }
        }

        return text.ToString();
    }

    private static char Plain(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        '"' or '「' or '『' or '‘' => '“',
        '」' or '』' or '’' or '”' => '“',
        '－' or '—' or '–' or '-' or '~' or '～' => '-',
        '＋' => '+',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        _ => c,
    };
}
