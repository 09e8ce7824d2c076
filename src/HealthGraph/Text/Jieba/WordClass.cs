namespace HealthGraph.Text.Jieba;

/// <summary>What the dictionary knows of a word.</summary>
/// <param name="Frequency">How often it was counted, 0 or more; 0 for a word that was taken out.</param>
/// <param name="Tag">Part of speech, or null where none is known.</param>
internal readonly record struct WordClass(long Frequency, string? Tag);
