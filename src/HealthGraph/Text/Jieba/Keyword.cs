namespace HealthGraph.Text.Jieba;

/// <summary>A word that says what a text is about.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">Its weight; comparable only with weights of the same text and method.</param>
public readonly record struct Keyword(string Word, double Weight);
