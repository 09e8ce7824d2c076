namespace HealthGraph.Documents;

/// <summary>What a character is, or what the characters of a text are taken together.</summary>
[Flags]
internal enum CharKinds : byte
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>An ideograph, or half of one.</summary>
    Han = 1,

    /// <summary>Of the scripts that take no spaces.</summary>
    Wide = 2,

    /// <summary>Takes two columns.</summary>
    TwoColumns = 4,

    /// <summary>An opening quote or bracket.</summary>
    Opener = 8,

    /// <summary>A closing quote or bracket.</summary>
    Closer = 16,

    /// <summary>Punctuation of a sentence.</summary>
    Stop = 32,

    /// <summary>White space.</summary>
    Space = 64,

    /// <summary>Does not stay in a line as it is: breaks and other invisible characters, tabs, radicals, private use.</summary>
    Odd = 128,
}
