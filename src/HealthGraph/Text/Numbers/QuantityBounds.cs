namespace HealthGraph.Text.Numbers;

/// <summary>The words before and after a number that say how exact it is.</summary>
internal static class QuantityBounds
{
    /// <summary>Most characters from the beginning of a quantity to its number: 不少于.</summary>
    public const int LongestBefore = 3;

    /// <summary>Longest first, so that 不超过 is not taken for 超过.</summary>
    private static readonly (string Word, QuantityBound Bound)[] BeforeWords =
    [
        ("不少于", QuantityBound.Over), ("不低于", QuantityBound.Over), ("不小于", QuantityBound.Over),
        ("不超过", QuantityBound.Under), ("不多于", QuantityBound.Under), ("不高于", QuantityBound.Under), ("不大于", QuantityBound.Under),
        ("超过了", QuantityBound.Over), ("突破了", QuantityBound.Over),
        ("超过", QuantityBound.Over), ("超出", QuantityBound.Over), ("突破", QuantityBound.Over), ("至少", QuantityBound.Over),
        ("高于", QuantityBound.Over), ("大于", QuantityBound.Over), ("多于", QuantityBound.Over),
        ("不足", QuantityBound.Nearly), ("不到", QuantityBound.Nearly), ("将近", QuantityBound.Nearly), ("接近", QuantityBound.Nearly),
        ("大约", QuantityBound.About), ("约为", QuantityBound.About), ("约达", QuantityBound.About), ("大概", QuantityBound.About),
        ("低于", QuantityBound.Under), ("少于", QuantityBound.Under), ("小于", QuantityBound.Under), ("至多", QuantityBound.Under), ("最多", QuantityBound.Under),
        ("超", QuantityBound.Over), ("逾", QuantityBound.Over), ("近", QuantityBound.Nearly), ("约", QuantityBound.About),
        ("上", QuantityBound.Over), ("过", QuantityBound.Over),
    ];

    private static readonly (string Word, QuantityBound Bound)[] AfterWords =
    [
        ("及以上", QuantityBound.Over), ("以上", QuantityBound.Over), ("开外", QuantityBound.Over),
        ("及以下", QuantityBound.Under), ("以下", QuantityBound.Under), ("以内", QuantityBound.Under), ("之内", QuantityBound.Under),
        ("左右", QuantityBound.About), ("上下", QuantityBound.About),
    ];

    private static readonly WordList Befores = new([.. BeforeWords.Select(w => w.Word)]);
    private static readonly WordList Afters = new([.. AfterWords.Select(w => w.Word)]);

    /// <summary>Where the quantity really begins, and its bound, by the words before <paramref name="number"/>.</summary>
    public static (int From, QuantityBound Bound) Before(ReadOnlySpan<char> text, int number)
    {
        var index = Befores.IndexBefore(text, number);
        return index < 0 || IsPartOfWord(text, number, BeforeWords[index].Word)
            ? (number, QuantityBound.Exact)
            : (number - BeforeWords[index].Word.Length, BeforeWords[index].Bound);
    }

    /// <summary>Where the quantity really ends, and the bound that the words at <paramref name="end"/> add, or null.</summary>
    public static (int End, QuantityBound? Bound) After(ReadOnlySpan<char> text, int end)
    {
        var index = Afters.IndexAt(text, end);
        return index < 0 ? (end, null) : (end + AfterWords[index].Word.Length, AfterWords[index].Bound);
    }

    /// <summary>Whether 成 before <paramref name="at"/> begins a word (成立, 成为, 成员) and is no tenth.</summary>
    public static bool IsWordAfterTenth(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '立' or '为' or '功' or '员' or '果' or '都' or '本' or '就' or '人' or '年' or '长' or '效' or '熟' or '型' or '品';

    /// <summary>最近, 附近, 晚上, 通过: the last character of another word, no bound.</summary>
    private static bool IsPartOfWord(ReadOnlySpan<char> text, int number, string word)
    {
        var before = number > word.Length ? text[number - word.Length - 1] : ' ';
        return word switch
        {
            "近" => before is '最' or '附' or '远' or '新' or '邻' or '靠',
            "约" => before is '预' or '合' or '契' or '签' or '特' or '履' or '解' or '节' or '制',
            "超" => before is 'B' or '彩' or '赶',
            "上" or "过" => Numeral.SmallScaleOf(text[number]) == 0 || before is '以' or '通' or '经' or '线' or '网' or '加',
            _ => false,
        };
    }
}
