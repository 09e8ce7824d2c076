using HealthGraph.Text;

namespace HealthGraph.Extraction.Facts;

/// <summary>Finds the body that a bare head word stands for: 该院, 医院, 协会, 公司, 联盟 mean the body of that kind named last.</summary>
internal static class Coreference
{
    /// <summary>Words and the endings that the name of such a body may have. Longer words first.</summary>
    private static readonly (string Word, string[] Endings)[] Heads =
    [
        ("工作队", ["工作队"]), ("该医院", ["医院", "院"]), ("该公司", ["公司", "集团"]), ("该集团", ["集团", "公司"]), ("该中心", ["中心"]), ("该联盟", ["联盟"]), ("该协会", ["协会"]),
        ("该学会", ["学会"]), ("该实验室", ["实验室"]), ("该委员会", ["委员会"]), ("该研究院", ["研究院"]), ("实验室", ["实验室"]), ("研究院", ["研究院"]),
        ("委员会", ["委员会"]), ("该院", ["院"]), ("本院", ["院"]), ("我院", ["院"]), ("该校", ["大学", "学院", "学校"]), ("该局", ["局"]), ("该委", ["委员会"]),
        ("该厅", ["厅"]), ("该所", ["所"]), ("该会", ["会"]), ("医院", ["医院", "院"]), ("公司", ["公司", "集团"]), ("集团", ["集团", "公司"]), ("协会", ["协会"]), ("学会", ["学会"]),
        ("联盟", ["联盟"]), ("学校", ["大学", "学院", "学校"]), ("中心", ["中心"]),
    ];

    private static readonly WordList Words = new([.. Heads.Select(h => h.Word)]);

    /// <summary>Characters after which a bare head word is a word of its own: 由医院, 的公司.</summary>
    private static readonly CharacterSet Before = new("由和与及跟同为对向在到从被让请将把的了是据经以后前时内，着过出达");

    /// <summary>Whether a head word begins at <paramref name="at"/>.</summary>
    public static bool MayStart(string text, int at) => Words.StandsAt(text, at);

    /// <summary>The body that the head word at <paramref name="at"/> stands for.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="at">Where the word would begin.</param>
    /// <param name="length">Length of the word; 0 where none stands there.</param>
    /// <returns>The body of that kind named last before it, or null.</returns>
    public static Entity? Resolve(ArticleReading reading, int at, out int length)
    {
        var index = Words.IndexAt(reading.Text, at);
        if (index >= 0 && (reading.Text[at] is '该' or '本' or '我' || BeginsWord(reading, at)))
        {
            length = Heads[index].Word.Length;
            return LastNamed(reading, at, Heads[index].Endings);
        }

        length = 0;
        return null;
    }

    /// <summary>Whether a bare head word begins at <paramref name="at"/>: 医院 of 藏医院 does not.</summary>
    private static bool BeginsWord(ArticleReading reading, int at) =>
        at == 0 || reading.Text[at - 1] is not (>= '\u4E00' and <= '\u9FFF') || reading.NamingOver(at - 1) is not null
        || Before.Contains(reading.Text[at - 1]);

    private static Entity? LastNamed(ArticleReading reading, int before, string[] endings)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0; i--)
        {
            var naming = reading.Namings[i];
            if (naming.IsOrganization && naming.Entity.Parent is { Length: > 0 } whole && !EndsIn(naming.Entity.Name, endings) && EndsIn(whole, endings))
            {
                return reading.Find(EntityType.Organization, whole) ?? naming.Entity; // 医院 after 某院财务处
            }

            if (naming.IsOrganization && EndsIn(naming.Entity.Name, endings) && string.CompareOrdinal(reading.Text, naming.Span.End, "院士", 0, 2) != 0) // 某院院士: a title
            {
                return naming.Entity;
            }
        }

        return null;
    }

    private static bool EndsIn(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
