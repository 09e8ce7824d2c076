namespace HealthGraph.Graph;

/// <summary>Which of two readings of one article a store keeps, so that the order of writing never matters.</summary>
public static class ArticlePrecedence
{
    /// <summary>Whether the incoming reading takes the place of the stored one.</summary>
    /// <remarks>
    /// Other text (a reprint that was cut or mended): the longer one, then the ordinally smaller hash. Same text, other dictionaries: the
    /// incoming one, which is a re-reading. Same text and dictionaries (read beside another issue): the ordinally smaller digest.
    /// </remarks>
    public static bool Replaces(ArticleNode incoming, int storedLength, string storedHash, string storedVersion, string storedDigest)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        if (!string.Equals(incoming.ContentHash, storedHash, StringComparison.Ordinal))
        {
            return incoming.Text.Length != storedLength
                ? incoming.Text.Length > storedLength
                : string.CompareOrdinal(incoming.ContentHash, storedHash) < 0;
        }

        return !string.Equals(incoming.DictionaryVersion, storedVersion, StringComparison.Ordinal)
            || string.CompareOrdinal(incoming.Digest, storedDigest) < 0;
    }

    /// <summary>Whether both readings are one: nothing to write, nothing to keep against it.</summary>
    public static bool SaysTheSame(ArticleNode incoming, string storedHash, string storedVersion, string storedDigest)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return string.Equals(incoming.ContentHash, storedHash, StringComparison.Ordinal) && string.Equals(incoming.DictionaryVersion, storedVersion, StringComparison.Ordinal)
            && string.Equals(incoming.Digest, storedDigest, StringComparison.Ordinal);
    }
}
