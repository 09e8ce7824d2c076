using System.Globalization;

namespace HealthGraph.Graph.Questions;

/// <summary>Ranges of what is asked for.</summary>
internal static class Bounds
{
    /// <summary>Refuses what lies outside.</summary>
    /// <exception cref="ArgumentException">It does; the message says the range.</exception>
    public static void Check(int value, int least, int most, string parameter)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}."), parameter);
        }
    }
}
