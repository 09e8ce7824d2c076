using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

/// <summary>Reads texts of tests as if they were files.</summary>
internal static class ReadText
{
    private static readonly DocumentReader Reader = new(new DocumentOptions());

    public static Bulletin As(string name, string text) => As(name, Encoding.UTF8.GetBytes(text));

    public static Bulletin As(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Reader.Read(name, stream);
    }

    public static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
