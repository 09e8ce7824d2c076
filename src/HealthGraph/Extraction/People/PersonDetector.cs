using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.People;

/// <summary>Finds persons by full name: one pass over the words that stand beside names, then one over the names found.</summary>
internal sealed class PersonDetector : IDetector
{
    private const PersonWords Before = PersonWords.BeforeName;
    private const PersonWords After = PersonWords.Stop & ~PersonWords.BeforeName;

    private readonly PeopleLexicon lexicon;
    private readonly NamesAfterWord afterWord;
    private readonly NamesBeforeWord beforeWord;
    private readonly DottedNames dotted;
    private readonly BracketedNames bracketed;
    private readonly RepeatedNames repeated;

    /// <summary>Takes what is known of names.</summary>
    public PersonDetector(PeopleLexicon lexicon)
    {
        var names = new NameReader(lexicon);
        this.lexicon = lexicon;
        var bySound = new NamesBySound(lexicon, names);
        var lists = new NameLists(names, bySound);
        afterWord = new NamesAfterWord(lexicon, names, bySound, lists);
        beforeWord = new NamesBeforeWord(lexicon, names, lists);
        dotted = new DottedNames(lexicon);
        bracketed = new BracketedNames(lexicon, names);
        repeated = new RepeatedNames(names, lists);
    }

    /// <inheritdoc/>
    public void Detect(DetectionContext context, List<Candidate> candidates)
    {
        var sink = new PersonSink(context.Text, candidates);
        var afterDot = 0;
        for (var i = 0; i < sink.Text.Length; i++)
        {
            if (sink.Text[i] is '（' or '(')
            {
                bracketed.Find(sink, i);
            }
            else if (i >= afterDot && Han.IsNameDot(sink.Text[i]))
            {
                afterDot = dotted.Find(sink, i);
            }
            else if ((context.Words.KindsAt(i) & WordKinds.PersonWords) != 0)
            {
                FindBesideWord(sink, context.Words, i);
            }
        }

        repeated.Find(sink);
    }

    private void FindBesideWord(PersonSink sink, WordScan read, int start)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = read.Prefixes(WordKinds.PersonWords, start, matches);
        var (longest, found) = (true, false);
        for (var i = count - 1; i >= 0; i--)
        {
            var uses = (PersonWords)matches[i].Value;
            if ((uses & (Before | After)) == 0)
            {
                continue;
            }

            if ((uses & Before) != 0 && !found)
            {
                found = afterWord.Find(sink, start, start + matches[i].Length, uses);
            }

            if (longest && (uses & After) != 0)
            {
                beforeWord.Find(sink, start, start + matches[i].Length, uses);
            }

            longest = false;
        }
    }
}
