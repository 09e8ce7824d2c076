namespace HealthGraph.Text;

/// <summary>What a sentence is to the article.</summary>
internal enum SentenceKind
{
    /// <summary>The first line of the text: the headline.</summary>
    Title,

    /// <summary>A line of its own without a full stop: a subheading or a caption.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Running,
}
