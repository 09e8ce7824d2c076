using HealthGraph.Text;

namespace HealthGraph.Bench.Segmentation;

/// <summary>The modes by the names that the peers' programs give them.</summary>
internal static class Modes
{
    internal static void Run(ISegmenter segmenter, string mode, string text, TokenBuffer tokens)
    {
        switch (mode)
        {
            case "tag" or "tagnohmm":
                segmenter.Tag(text, tokens, hmm: mode == "tag");
                break;
            case "full":
                segmenter.Cut(text, tokens, SegmentationMode.Full);
                break;
            case "search" or "searchnohmm":
                segmenter.Cut(text, tokens, SegmentationMode.Search, hmm: mode == "search");
                break;
            case "cut" or "nohmm":
                segmenter.Cut(text, tokens, hmm: mode == "cut");
                break;
            default:
                throw new ArgumentException($"No mode '{mode}'.", nameof(mode));
        }
    }
}
