using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Extraction.People;
using HealthGraph.Extraction.Policies;
using HealthGraph.Extraction.Topics;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Tests.Extraction;

/// <summary>The detectors of persons, policies and topics over the repository's dictionaries, loaded once for all tests.</summary>
public sealed class Reading
{
    private readonly ArticleExtractor extractor;

    public Reading()
    {
        var folders = new DictionaryFolders(Path.Combine(Root(), "dictionaries"));
        Lexicon = DictionarySet.Load(folders, null).Lexicon;
        var people = PeopleLexicon.Load(folders, Findings);
        extractor = new ArticleExtractor(
            [
                new PersonDetector(people),
                new PolicyDetector(Lexicon, PolicyKinds.Load(folders, Findings), PolicyWords.Load(folders, Findings)),
                new TopicDetector(Lexicon, TopicContexts.Load(folders, Findings)),
            ],
            [new PersonLinker(), new PolicyLinker(), new TopicLinker()],
            HealthGraph.Extraction.Facts.FactReader.Load(folders, Findings),
            new Vocabulary([(WordKinds.Topics, Lexicon.Words), (WordKinds.Policies, Lexicon.Words), (WordKinds.PersonWords, people.Beside)]));
    }

    public List<Finding> Findings { get; } = [];

    public Lexicon Lexicon { get; }

    public IReadOnlyList<Entity> Entities(string body, string title = "") =>
        extractor.Extract(new Article(1, title, null, null, null, body, SourceMap.Empty), null).Entities;

    public string Names(EntityType type, string body, string title = "") =>
        string.Join('|', Entities(body, title).Where(e => e.Type == type).Select(e => e.Name));

    public string Surfaces(EntityType type, string body, string title = "") => string.Join('|',
        Entities(body, title).Where(e => e.Type == type).SelectMany(e => e.Mentions).OrderBy(m => m.Span.Start).Select(m => m.Text));

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root is not above the test assembly.");
    }
}
