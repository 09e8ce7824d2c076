using System.Text;
using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Names;

/// <summary>Spelling that carries no meaning: width, spaces, traditional characters, kinds of brackets, dashes and quotation marks.</summary>
internal sealed class NameText
{
    private readonly Dictionary<char, char> simplified = [];

    private NameText()
    {
    }

    /// <summary>Reads <c>grammar/traditional.tsv</c>; what is wrong with it is added to <paramref name="findings"/>.</summary>
    public static NameText Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var text = new NameText();
        foreach (var row in folders.File(Path.Combine("grammar", "traditional.tsv")).SelectMany(f => DictionaryTable.Read(f, ["simplified", "traditional"], findings).Rows))
        {
            foreach (var traditional in row["traditional"])
            {
                text.simplified[traditional] = row["simplified"][0];
            }
        }

        return text;
    }

    /// <summary>One spelling for all that mean the same, simplified.</summary>
    public string Simplify(string name) => Normalize(name, simplified);

    /// <summary>One spelling for all that mean the same.</summary>
    public static string Normalize(string name) => Normalize(name, null);

    private static string Normalize(string name, Dictionary<char, char>? characters)
    {
        var text = new StringBuilder(name.Length);
        var space = false;
        foreach (var c in name)
        {
            var plain = characters is not null && characters.TryGetValue(c, out var simple) ? simple : Plain(c);
            if (char.IsWhiteSpace(plain))
            {
                space = true;
                continue;
            }

            // World Health Organization keeps its spaces, 国 家 does not.
            if (space && text.Length > 0 && char.IsAscii(text[^1]) && char.IsAscii(plain) && (char.IsAsciiLetter(text[^1]) || char.IsAsciiLetter(plain)))
            {
                text.Append(' ');
            }

            text.Append(plain);
            space = false;
        }

        return text.Replace("关於", "关于").ToString();
    }

    private static char Plain(char c) => c switch
    {
        '(' => '（',
        ')' => '）',
        '"' or '「' or '『' or '‘' => '“',
        '」' or '』' or '’' or '”' => '“',
        '－' or '—' or '–' or '-' or '~' or '～' or '〜' or '‐' or '−' => '-',
        '＋' => '+',
        '•' or '‧' or '・' or '．' => '·',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        _ => c,
    };
}
