namespace HealthGraph.Extraction.Events;

/// <summary>How real the words before a verb make a happening.</summary>
internal enum Modality
{
    /// <summary>Told as it is.</summary>
    Neutral,

    /// <summary>Planned for later: 将, 拟.</summary>
    Planned,

    /// <summary>An effort, not yet a result: 探索, 推动; counts only for a named thing.</summary>
    Soft,

    /// <summary>What a document or a speaker asks for: 提出, 要求.</summary>
    Content,

    /// <summary>A wish, a purpose, a possibility.</summary>
    Wish,

    /// <summary>Did not happen.</summary>
    Negated,
}
