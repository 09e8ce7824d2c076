namespace HealthGraph.Text;

/// <summary>How a text is cut into words.</summary>
public enum SegmentationMode
{
    /// <summary>The most probable words, each character in exactly one.</summary>
    Accurate,

    /// <summary>Every dictionary word that the text holds; words overlap and are not found by the model for unknown words.</summary>
    Full,

    /// <summary>The words of <see cref="Accurate"/>, each after the dictionary words of two and three characters inside it.</summary>
    Search,
}
