using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Policies;

/// <summary>A policy as an article names it.</summary>
/// <param name="Title">As written, without 《》.</param>
/// <param name="Kind">方案, 通知 and so on.</param>
/// <param name="Entry">The known policy, or null.</param>
internal sealed record PolicyReading(string Title, string Kind, LexiconEntry? Entry)
{
    /// <summary>What two spellings of the title share.</summary>
    public string Key { get; } = Entry?.Name ?? PolicyTitle.Normalize(Title);
}
