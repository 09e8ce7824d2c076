using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>All rules for relations, in order.</summary>
internal sealed class RelationRules
{
    private readonly IRelationRule[] rules;

    private RelationRules(IRelationRule[] rules) => this.rules = rules;

    /// <summary>Makes the rules with their dictionaries.</summary>
    /// <param name="folders">Where <c>events/posts.tsv</c> lies.</param>
    /// <param name="findings">Receives what is wrong with it.</param>
    public static RelationRules Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var posts = PostVocabulary.Load(folders, findings);
        return new RelationRules(
        [
            new PostBeforeNameRule(posts), // the usual order of Chinese news, and the surest
            new PostAfterNameRule(posts), // after it: a post given before the name is not read again as one after the name before
            new IssuerRule(),
            new ParentRule(),
            new PlaceOfBodyRule(), // no other rule depends on it
            new PolicyLinkRule(),
        ]);
    }

    /// <summary>The relations that the article states, in the order of their evidence.</summary>
    public List<Relation> Find(ArticleReading reading)
    {
        var sink = new RelationSink();
        foreach (var rule in rules)
        {
            rule.Find(reading, sink);
        }

        return sink.Sorted();
    }
}
