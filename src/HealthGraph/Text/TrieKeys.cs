using System.Runtime.InteropServices;

namespace HealthGraph.Text;

/// <summary>Reads the keys back out of a double array.</summary>
internal static class TrieKeys
{
    /// <summary>All keys with their values, in no particular order.</summary>
    internal static List<KeyValuePair<string, int>> Of(DoubleArrayTrie trie)
    {
        var characters = new char[char.MaxValue + 1];
        for (var c = 0; c < trie.Codes.Length; c++)
        {
            characters[trie.Codes[c]] = (char)c;
        }

        var owners = OwnersByBase(trie);
        var keys = new List<KeyValuePair<string, int>>(trie.Count);
        var buffer = new List<char>();
        for (var slot = 0; slot < trie.Slots.Length; slot++)
        {
            var index = DoubleArrayTrie.ValueIndexOf(trie.Slots[slot]);
            if (index != 0)
            {
                keys.Add(new(Spell(trie, slot, owners, characters, buffer), trie.Values[index - 1]));
            }
        }

        return keys;
    }

    /// <summary>For each base the slot of the one node that has it.</summary>
    private static int[] OwnersByBase(DoubleArrayTrie trie)
    {
        var owners = new int[trie.Slots.Length];
        for (var slot = 0; slot < trie.Slots.Length; slot++)
        {
            owners[DoubleArrayTrie.BaseOf(trie.Slots[slot])] = slot;
        }

        return owners;
    }

    private static string Spell(DoubleArrayTrie trie, int slot, int[] owners, char[] characters, List<char> buffer)
    {
        buffer.Clear();
        while (true)
        {
            var label = DoubleArrayTrie.LabelOf(trie.Slots[slot]);
            buffer.Add(characters[label]);
            if (slot - label == trie.RootBase)
            {
                buffer.Reverse();
                return CollectionsMarshal.AsSpan(buffer).ToString();
            }

            slot = owners[slot - label];
        }
    }
}
