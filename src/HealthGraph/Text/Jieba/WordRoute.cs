using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthGraph.Text.Jieba;

/// <summary>The most probable way through the dictionary words of a block: one pass from the end to the beginning, without a stored graph.</summary>
internal static class WordRoute
{
    /// <summary>Fills <see cref="Scratch.Steps"/> for every position of <paramref name="block"/>, all of whose characters are block characters.</summary>
    /// <remarks>Of two ways of equal score Jieba takes the one whose first word is longer.</remarks>
    internal static void Find(JiebaDictionary dictionary, ReadOnlySpan<char> block, Scratch scratch)
    {
        scratch.EnsureRoute(block.Length);
        // Every index is bounded: codes by the table of 65,536, slots by base + code (checked when a trie is read), values by
        // their list; positions by the block. The unchecked access saves a tenth of the whole time.
        ref var characters = ref MemoryMarshal.GetArrayDataReference(dictionary.Characters);
        ref var slots = ref MemoryMarshal.GetReference(dictionary.Trie.Slots);
        ref var weights = ref MemoryMarshal.GetReference(dictionary.Weights);
        ref var scores = ref MemoryMarshal.GetArrayDataReference(scratch.Scores);
        ref var steps = ref MemoryMarshal.GetArrayDataReference(scratch.Steps);
        ref var text = ref MemoryMarshal.GetReference(block);
        var root = dictionary.Trie.RootBase;
        Unsafe.Add(ref scores, block.Length) = 0;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            var best = double.NegativeInfinity;
            ulong step = 0;
            var node = root;
            for (var j = i; j < block.Length;)
            {
                var code = (ushort)Unsafe.Add(ref characters, Unsafe.Add(ref text, j));
                var slot = Unsafe.Add(ref slots, node + code);
                if (DoubleArrayTrie.LabelOf(slot) != code)
                {
                    break;
                }

                j++;
                var value = DoubleArrayTrie.ValueIndexOf(slot);
                if (value != 0)
                {
                    var score = Unsafe.Add(ref weights, value) + Unsafe.Add(ref scores, j);
                    if (score >= best)
                    {
                        best = score;
                        step = ((ulong)value << 32) | (uint)j;
                    }
                }

                node = DoubleArrayTrie.BaseOf(slot);
            }

            if (step == 0)
            {
                best = dictionary.UnknownWeight + Unsafe.Add(ref scores, i + 1);
                step = (uint)(i + 1);
            }

            Unsafe.Add(ref scores, i) = best;
            Unsafe.Add(ref steps, i) = step;
        }
    }

    /// <summary>Where the word of a step ends, relative to the block.</summary>
    internal static int EndOf(ulong step) => (int)step;

    /// <summary>The word's trie value index, 0 for a character that is no word.</summary>
    internal static int ValueOf(ulong step) => (int)(step >> 32);
}
