namespace HealthGraph.Host.Serving.Files;

/// <summary>A whole file in the inbox.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">Path below the inbox, with forward slashes: what people are told.</param>
/// <param name="Stamp">The content that is meant; another stamp is another document.</param>
internal sealed record InboxFile(string Path, string Name, FileStamp Stamp);
