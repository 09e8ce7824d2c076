using System.Text;

namespace HealthGraph.Graph.Index;

/// <summary>What is looked for in names: upper and lower case, full and half width are the same.</summary>
internal sealed class NamePattern
{
    private const int OnStack = 512;
    private const char FirstIdeograph = '\u2E80';
    private const char FullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int ToHalfWidth = 0xFEE0;

    // Where nothing can be written another way: bytes are compared as they stand.
    private readonly byte[]? plain;

    /// <summary>The pattern of some text.</summary>
    public NamePattern(string text)
    {
        Folded = string.Create(text.Length, text, static (to, from) =>
        {
            from.CopyTo(to);
            Fold(to);
        });
        plain = text.All(c => c is >= FirstIdeograph and < (char)0xFF00) ? Encoding.UTF8.GetBytes(text) : null;
    }

    /// <summary>The text, folded.</summary>
    public string Folded { get; }

    /// <summary>Writes all ways to write a character as one.</summary>
    public static void Fold(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            text[i] = c is >= FullWidth and <= LastFullWidth ? char.ToUpperInvariant((char)(c - ToHalfWidth)) : c is '\u3000' ? ' ' : char.ToUpperInvariant(c);
        }
    }

    /// <summary>How a name in UTF-8 fits.</summary>
    public NameFit Fit(ReadOnlySpan<byte> name)
    {
        if (plain is not null)
        {
            return Fit(name.IndexOf(plain), name.Length == plain.Length);
        }

        var characters = name.Length <= OnStack ? stackalloc char[OnStack] : new char[name.Length];
        characters = characters[..Encoding.UTF8.GetChars(name, characters)];
        Fold(characters);
        return Fit(characters.IndexOf(Folded), characters.Length == Folded.Length);
    }

    /// <summary>Where it begins in a name, UTF-16; -1 where it is not in it.</summary>
    public int IndexIn(string name)
    {
        var folded = name.ToCharArray();
        Fold(folded);
        return folded.AsSpan().IndexOf(Folded);
    }

    private static NameFit Fit(int at, bool isWhole) => at < 0 ? NameFit.None : at > 0 ? NameFit.Holds : isWhole ? NameFit.Same : NameFit.Begins;
}
