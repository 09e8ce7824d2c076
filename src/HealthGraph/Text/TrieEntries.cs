namespace HealthGraph.Text;

/// <summary>Reads the keys of a trie back out of its slots: a slot's place less its label is the base of its parent.</summary>
internal static class TrieEntries
{
    /// <summary>Every key with its value, in the order of the slots where they end.</summary>
    public static IEnumerable<(string Key, int Value)> Of(DoubleArrayTrie trie)
    {
        var characters = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            characters[trie.Codes[c]] = (char)c;
        }

        var slotOfBase = new Dictionary<int, int>();
        for (var i = 0; i < trie.Slots.Length; i++)
        {
            if (Holds(trie, i) && DoubleArrayTrie.BaseOf(trie.Slots[i]) is > 0 and var children)
            {
                slotOfBase[children] = i;
            }
        }

        var letters = new List<char>();
        for (var i = 0; i < trie.Slots.Length; i++)
        {
            if (Holds(trie, i) && DoubleArrayTrie.ValueIndexOf(trie.Slots[i]) is > 0 and var value)
            {
                yield return (Key(trie, i, slotOfBase, characters, letters), trie.Values[value - 1]);
            }
        }
    }

    private static bool Holds(DoubleArrayTrie trie, int slot) =>
        DoubleArrayTrie.LabelOf(trie.Slots[slot]) is > 0 and < ushort.MaxValue;

    private static string Key(DoubleArrayTrie trie, int slot, Dictionary<int, int> slotOfBase, char[] characters, List<char> letters)
    {
        letters.Clear();
        for (var at = slot; ; at = slotOfBase[at - DoubleArrayTrie.LabelOf(trie.Slots[at])])
        {
            letters.Add(characters[DoubleArrayTrie.LabelOf(trie.Slots[at])]);
            if (at - DoubleArrayTrie.LabelOf(trie.Slots[at]) == trie.RootBase)
            {
                break;
            }
        }

        letters.Reverse();
        return string.Concat(letters);
    }
}
