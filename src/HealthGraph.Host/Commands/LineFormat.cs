using HealthGraph.Text;

namespace HealthGraph.Host.Commands;

/// <summary>How <c>healthgraph segment</c> cuts a line and writes it.</summary>
/// <param name="Delimiter">Stands between words.</param>
/// <param name="TagDelimiter">Stands between a word and its tag; empty to write no tags.</param>
/// <param name="Mode">How to cut where no tags are written.</param>
/// <param name="Hmm">Whether words outside the dictionary are looked for.</param>
internal sealed record LineFormat(string Delimiter, string TagDelimiter, SegmentationMode Mode, bool Hmm);
