using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction.Events;
using HealthGraph.Extraction.Indicators;
using HealthGraph.Extraction.Relations;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Facts;

/// <summary>Reads what an article states about the entities that it names: relations, events, indicators.</summary>
/// <remarks>Immutable; many threads may share one.</remarks>
internal sealed class FactReader
{
    private readonly QuantityReader quantities;
    private readonly RelationRules relations;

    private readonly IndicatorRules indicators;

    private readonly EventRules events;

    private FactReader(UnitTable units, RelationRules relations, EventRules events) =>
        (quantities, indicators, this.relations, this.events) = (new QuantityReader(units), new IndicatorRules(units), relations, events);

    /// <summary>Loads the tables of <c>dictionaries/events</c> and <c>dictionaries/numbers</c>.</summary>
    /// <param name="folders">Where they lie.</param>
    /// <param name="findings">Receives what is wrong with them; the rest is loaded.</param>
    public static FactReader Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var units = folders.Files("numbers").SelectMany(f => DictionaryTable.Read(f, ["unit"], findings).Rows).Select(r => (r["unit"], r.List("notBefore")));
        return new FactReader(new UnitTable(units), RelationRules.Load(folders, findings), EventRules.Load(folders, findings));
    }

    /// <summary>Everything that the article states.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">Head of the bulletin that carries it, or null.</param>
    /// <param name="entities">What it names, mentions in the order of the text.</param>
    public ArticleFacts Read(Article article, Issue? issue, IReadOnlyList<Entity> entities)
    {
        var reading = new ArticleReading(article, issue, entities, quantities);
        var told = events.Find(reading);
        return new ArticleFacts(IssuersOfReleases.Join(relations.Find(reading), told), told, indicators.Find(reading));
    }
}
