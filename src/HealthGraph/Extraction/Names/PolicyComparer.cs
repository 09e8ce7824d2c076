using System.Text.RegularExpressions;
using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares titles and numbers of documents: by the documents known, then by issuer, region, period, stage, edition and kind.</summary>
internal sealed partial class PolicyComparer(NameKnowledge knowledge)
{
    private readonly KnownTitles titles = new(knowledge.Lexicon);

    /// <summary>Whether the name is a document's: in 《》, a number, known as one, or ending in a kind of document.</summary>
    public bool Concerns(string name) =>
        name.StartsWith('《') || KindPattern().IsMatch(name) || DocumentNumber.Of(name) is not null || titles.Sole(Bare(name)) is not null;

    /// <summary>Compares two names of documents.</summary>
    public NameComparison Compare(string a, string b) => (DocumentNumber.Of(a), DocumentNumber.Of(b)) switch
    {
        ({ } one, { } other) => one == other ? NameComparison.Same("the same number") : NameComparison.Different($"{one} is not {other}"),
        ({ } number, null) => Numbered(number, b),
        (null, { } number) => Numbered(number, a),
        _ => Titled(DocumentNumber.Split(a), DocumentNumber.Split(b)),
    };

    /// <summary>Compares a document with a name that may be one's only beside it (健康中国2030); null where it is none's.</summary>
    public NameComparison? Nickname(string a, string b) => Concerns(a) ? Called(Bare(a), b) : Called(Bare(b), a);

    private NameComparison? Called(string title, string nickname) =>
        titles.Sole(title) is { } known && titles.Bearers(nickname) is [_, ..] bearers && bearers.Contains(known)
            ? bearers.Count > 1 ? NameComparison.Unsure($"{bearers.Count} documents are called {nickname}") : Known(title, nickname, known) : null;

    private NameComparison Numbered(string number, string title)
    {
        var (name, behind) = DocumentNumber.Split(title);
        var own = behind ?? NameText.Normalize(titles.Sole(Bare(name))?.Number ?? "");
        own = DocumentNumber.Of(own) ?? own;
        return string.IsNullOrEmpty(own) ? NameComparison.Unsure("the number of the document is not known")
            : own == number ? NameComparison.Same($"the document bears the number {number}")
            : NameComparison.Different($"the document bears the number {own}");
    }

    private NameComparison Titled((string Title, string? Number) a, (string Title, string? Number) b)
    {
        if (a.Number is not null && b.Number is not null && a.Number != b.Number)
        {
            return NameComparison.Different($"{a.Number} is not {b.Number}");
        }

        var (left, right) = (Bare(a.Title), Bare(b.Title));
        if (KnownTitles.Key(left) == KnownTitles.Key(right))
        {
            return NameComparison.Same("the same title");
        }

        var (known, other) = (titles.Sole(left), titles.Sole(right));
        var called = known is not null && other is null ? Called(left, right) : known is null && other is not null ? Called(right, left) : null;
        return called ?? (known is null || other is null ? Parts(PolicyParts.Of(knowledge, Title(known) ?? left), PolicyParts.Of(knowledge, Title(other) ?? right))
            : known == other ? Known(left, right, known) : NameComparison.Different($"《{known.Name}》 is not 《{other.Name}》"));
    }

    // A plan is called by its subject in every period: 《…体系规划纲要》 without its years may be the one before or after.
    private NameComparison Known(string left, string right, LexiconEntry entry)
    {
        var (a, b) = (PolicyParts.Of(knowledge, left), PolicyParts.Of(knowledge, right));
        return a.Stage != b.Stage ? NameComparison.Different($"stage: only one is {a.Stage}{b.Stage}")
            : a.Core != b.Core || a.Period == b.Period ? NameComparison.Same($"both are 《{entry.Name}》")
            : a.Period.Length == 0 || b.Period.Length == 0 ? NameComparison.Unsure($"period is given for one only: {a.Period}{b.Period}")
            : NameComparison.Different($"period: {a.Period} is not {b.Period}");
    }

    private static NameComparison Parts(PolicyParts a, PolicyParts b)
    {
        var wordy = a.Core != b.Core && (a.Gist == b.Gist || IsNationsOwn(a.Gist, b.Gist) || IsNationsOwn(b.Gist, a.Gist));
        if (a.Core != b.Core && !wordy)
        {
            return NameComparison.Different($"{a.Core} is not {b.Core}");
        }

        foreach (var (what, left, right, missing) in a.Against(b))
        {
            if (left != right && left.Length > 0 && right.Length > 0)
            {
                return NameComparison.Different($"{what}: {left} is not {right}");
            }

            if (left != right && missing == NameVerdict.Different)
            {
                return NameComparison.Different($"{what}: only one is {left}{right}");
            }
        }

        var open = a.Against(b).Where(p => p.Left != p.Right && p.Missing == NameVerdict.Unsure).ToList();
        return open.Count > 0 ? NameComparison.Unsure($"{open[0].What} is given for one only: {open[0].Left}{open[0].Right}")
            : wordy ? NameComparison.Unsure($"{a.Core} and {b.Core} differ only in words that say little")
            : NameComparison.Same("the same subject, kind, period and issuer");
    }

    // 国家医疗健康信息 before the name of a document of the whole country is there in some of its titles only.
    private static bool IsNationsOwn(string core, string end) =>
        end.Length > 5 && core.EndsWith(end, StringComparison.Ordinal) && (core.StartsWith("国家", StringComparison.Ordinal) || core.StartsWith("全国", StringComparison.Ordinal));

    private static string? Title(LexiconEntry? entry) => entry is null ? null : NameText.Normalize(entry.Name);

    // 《…方案》的通知 is the notice that carries the 方案.
    private static string Bare(string name)
    {
        var title = name.StartsWith('《') && name.EndsWith("》的通知", StringComparison.Ordinal) ? name[..^3] : name;
        return title.StartsWith('《') && title.EndsWith('》') && title.IndexOf('》', StringComparison.Ordinal) == title.Length - 1 ? title[1..^1] : title;
    }

    [GeneratedRegex("(方案|规划|通知|意见|办法|条例|标准|指南|纲要|计划|规定|细则|规范|要点|决定|草案|征求意见稿|试行）|通告|公告|批复|白皮书|目录|清单|指引|准则|导则)(（[^）]*）)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex KindPattern();
}
