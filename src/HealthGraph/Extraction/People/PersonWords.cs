namespace HealthGraph.Extraction.People;

/// <summary>What a word of the people dictionaries does beside a name, or as a part of one.</summary>
[Flags]
internal enum PersonWords
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>Stands right before a name: 副局长.</summary>
    Post = 1,

    /// <summary>May stand right before a name, as often does not: 患者.</summary>
    Weak = 2,

    /// <summary>Before a name in a byline, a separator between: 责编.</summary>
    Byline = 4,

    /// <summary>Before a transliterated name that has no dot: 总领事.</summary>
    Foreign = 8,

    /// <summary>Right after a name: 院士.</summary>
    Rank = 16,

    /// <summary>Right after a family name alone, which is then no full name: 女士.</summary>
    Honorific = 32,

    /// <summary>What people do in the press: 表示.</summary>
    Speech = 64,

    /// <summary>May come right after a name: 一行.</summary>
    Follow = 128,

    /// <summary>Begins with a family name and is an ordinary word: 方案.</summary>
    NotName = 256,

    /// <summary>Closes a credit after a name: 摄.</summary>
    Credit = 512,

    /// <summary>One of the hundred or so most frequent family names.</summary>
    CommonSurname = 1024,

    /// <summary>A frequent family name.</summary>
    Surname = 2048,

    /// <summary>A rare, minority or transliterated family name.</summary>
    RareSurname = 4096,

    /// <summary>A family name that is far more often a word of its own: 于.</summary>
    WordSurname = 8192,

    /// <summary>Opens a line of life after a name: 现任.</summary>
    Bio = 16384,

    /// <summary>How Tibetan, Mongolian, Uyghur and Yi names often begin: 格桑.</summary>
    MinorityBeginning = 32768,

    /// <summary>Any family name.</summary>
    AnySurname = CommonSurname | Surname | RareSurname,

    /// <summary>Whatever may stand right before a name.</summary>
    BeforeName = Post | Weak | Byline | Foreign,

    /// <summary>Whatever makes a rule look for a name beside it.</summary>
    Stop = BeforeName | Rank | Speech | Bio | Credit,

    /// <summary>Whatever may stand right after a name.</summary>
    AfterName = BeforeName | Rank | Speech | Follow | Credit | Bio,
}
