namespace HealthGraph.Text.Jieba;

/// <summary>A word of a user dictionary.</summary>
/// <param name="Word">The word, not empty.</param>
/// <param name="Frequency">How often it counts, 0 or more; 0 takes the word out; null lets Jieba suggest what keeps it together.</param>
/// <param name="Tag">Part of speech, or null to keep what the dictionary says (<c>x</c> if it says nothing).</param>
public sealed record UserWord(string Word, long? Frequency, string? Tag);
