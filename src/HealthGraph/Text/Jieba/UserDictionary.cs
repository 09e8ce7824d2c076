using System.Text;
using System.Text.RegularExpressions;

namespace HealthGraph.Text.Jieba;

/// <summary>Reads user dictionaries in Jieba's own format: <c>word [frequency] [tag]</c>, a word a line.</summary>
public static partial class UserDictionary
{
    /// <summary>Reads a UTF-8 file. Empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">Receives one finding for each line that is no entry; the rest loads.</param>
    /// <returns>The words in the order of the file.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<UserWord> Read(string path, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        var words = new List<UserWord>();
        var number = 0;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            var text = line.Trim().TrimStart('\uFEFF');
            if (text.Length == 0)
            {
                continue;
            }

            if (TryParse(text) is { } word)
            {
                words.Add(word);
            }
            else
            {
                findings.Add(new Finding(FindingCode.DictionaryLine, path, number, 1,
                    $"The frequency in '{text}' is above {DictionaryChange.MaxFrequency}.", "Give a smaller one; the rest of the file was loaded."));
            }
        }

        return words;
    }

    /// <summary>One entry; null if its frequency is out of range. A word may hold blanks: only a last number and a last tag are none of it.</summary>
    private static UserWord? TryParse(string line)
    {
        var match = Entry().Match(line);
        var (frequency, tag) = (match.Groups["frequency"], match.Groups["tag"]);
        if (!frequency.Success)
        {
            return new UserWord(match.Groups["word"].Value, null, tag.Success ? tag.Value : null);
        }

        return DictionaryCompiler.TryParse(frequency.Value, out var count)
            ? new UserWord(match.Groups["word"].Value, count, tag.Success ? tag.Value : null)
            : null;
    }

    [GeneratedRegex("^(?<word>.+?)(?: (?<frequency>[0-9]+))?(?: (?<tag>[a-z]+))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Entry();
}
