using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.People;

namespace HealthGraph.Extraction.Names;

/// <summary>Decides whether two names mean one body, person, place or policy, by what the names are made of and never by likeness.</summary>
/// <remarks>All parts equal, short forms written out: same. One part in conflict (region, function, ordinal, branch, year): different.
/// A part missing on one side: unsure. A body that took over from another is another body.</remarks>
/// <threadsafety>Immutable; any number of threads may share one.</threadsafety>
public sealed class NameComparer
{
    private readonly PolicyComparer policies;
    private readonly PlaceComparer places;
    private readonly BodyComparer bodies;
    private readonly PersonComparer people;
    private readonly NameText spelling;
    private readonly Glosses glosses;
    private readonly LatinNames latin;

    private NameComparer(NameKnowledge knowledge, NameText spelling, PeopleLexicon lexicon)
    {
        this.spelling = spelling;
        latin = new LatinNames(knowledge.Lexicon);
        bodies = new BodyComparer(knowledge);
        glosses = new Glosses(bodies);
        policies = new PolicyComparer(knowledge);
        places = new PlaceComparer(knowledge);
        people = new PersonComparer(lexicon, bodies);
    }

    /// <summary>Reads the grammar beside the loaded dictionaries.</summary>
    /// <param name="dictionaries">The dictionaries.</param>
    /// <param name="findings">Receives what is wrong with the grammar files.</param>
    public static NameComparer Create(DictionarySet dictionaries, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        var knowledge = new NameKnowledge(dictionaries.Lexicon, dictionaries.Regions, NameGrammar.Load(dictionaries.Folders, findings));
        return new NameComparer(knowledge, NameText.Load(dictionaries.Folders, findings), PeopleLexicon.Load(dictionaries.Folders, findings));
    }

    /// <summary>Compares two names; the order does not matter for the verdict.</summary>
    public NameComparison Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (a, b) = (Plain(left), Plain(right));
        if (a.Length == 0 || b.Length == 0)
        {
            return NameComparison.Unsure("one of the names is empty");
        }

        return policies.Concerns(a) || policies.Concerns(b) ? Policies(a, b)
            : places.Concerns(a) && places.Concerns(b) ? places.Compare(a, b)
            : bodies.Concerns(a) || bodies.Concerns(b) ? Bodies(a, b)
            : people.Concerns(a) && people.Concerns(b) ? people.Compare(a, b)
            : bodies.Compare(a, b);
    }

    // Marks around a name and a second name in brackets behind it say nothing new: “国家卫健委”。, 世界卫生组织（WHO）.
    private string Plain(string name)
    {
        var text = spelling.Simplify(name).TrimEnd('。', '，', '、', '；', '：', ',', ';', ':', '!', '！');
        text = text.Length > 2 && text[0] == '“' && text.IndexOf('“', 1) == text.Length - 1 ? text[1..^1] : text;
        // 《健康报》 and 《中国数字医学》杂志 are papers, no documents.
        var close = text.StartsWith('《') ? text.IndexOf('》', StringComparison.Ordinal) : -1;
        text = close > 1 && (text[(close + 1)..] is "" or "杂志" or "期刊" or "报") && bodies.IsKnown(text[1..close]) ? text[1..close] : text;
        return latin.AsListed(policies.Concerns(text) ? text : glosses.Without(text));
    }

    private NameComparison Policies(string a, string b) =>
        policies.Concerns(a) && policies.Concerns(b) ? policies.Compare(a, b)
            : policies.Nickname(a, b) ?? NameComparison.Different("one is a document, the other is none");

    private NameComparison Bodies(string a, string b)
    {
        if (glosses.Compare(a, b) is { } glossed)
        {
            return glossed;
        }

        if (bodies.Concerns(a) && bodies.Concerns(b))
        {
            return bodies.Compare(a, b);
        }

        var other = bodies.Concerns(a) ? b : a;
        return people.Concerns(a) && people.Concerns(b) ? people.Compare(a, b)
            : places.Concerns(other) ? NameComparison.Different("one is a place, the other a body")
            : bodies.Compare(a, b);
    }
}
