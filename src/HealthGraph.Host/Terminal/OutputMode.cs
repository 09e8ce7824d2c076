namespace HealthGraph.Host.Terminal;

/// <summary>How the program speaks.</summary>
/// <param name="Terminal">A person looks at a terminal: tables and progress may be drawn.</param>
/// <param name="Quiet">Only results and failures.</param>
/// <param name="Verbose">Details too.</param>
/// <param name="Json">Results as JSON for machines, findings included.</param>
internal readonly record struct OutputMode(bool Terminal, bool Quiet, bool Verbose, bool Json);
