using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Rows that are facts: each becomes an article of its own whose text is the row, so that the claim has its evidence like any other.</summary>
/// <param name="parts">What reading needs.</param>
internal sealed class FactRows(ImportParts parts) : IRowReader
{
    private const string Rule = "import.fact";

    /// <inheritdoc/>
    public RowResult Read(RowCells cells, TableRow row, bool isPassed)
    {
        var (subject, relation, target) = (cells.Line(TableField.Subject), cells.Line(TableField.Relation), cells.Line(TableField.Object));
        var result = new RowResult { Line = row.Line, Label = $"{subject} {relation} {target}" };
        Need(cells, TableField.Subject, subject);
        Need(cells, TableField.Relation, relation);
        Need(cells, TableField.Object, target);
        var date = cells.Date(TableField.Date);
        var word = relation is null ? null : parts.Relations.Find(relation);
        if (word is null && cells.Fault is null)
        {
            cells.Fail(FindingCode.ImportUnknownWord, TableField.Relation, $"'{relation}' is no relation that facts can be.",
                "Write one of " + string.Join(", ", parts.Relations.Edges) + ", or add the word to dictionaries/import/relations.tsv.");
        }

        var from = End(cells, TableField.Subject, TableField.SubjectType, subject, word?.SubjectType);
        var to = End(cells, TableField.Object, TableField.ObjectType, target, word?.ObjectType);
        if (cells.Fault is not null || isPassed)
        {
            return result;
        }

        var article = new Article(1, result.Label, cells.Line(TableField.Source), null, date, Text(cells, subject!, relation!, target!, date), SourceMap.Empty);
        return result with { Article = parts.Prepare(Record(article, from!, to!, word!, cells.Line(TableField.Qualifier))) };
    }

    private ArticleRecord Record(Article article, NamedThing subject, NamedThing target, RelationWord word, string? qualifier)
    {
        var titled = article.Title.Length + 1;
        var evidence = new TextSpan(titled, titled + (article.Body.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : article.Body.Length));
        var (start, finish) = word.IsInverse ? (target, subject) : (subject, target);
        Entity[] entities = string.Equals(subject.Id, target.Id, StringComparison.Ordinal)
            ? [Entity(subject, article)]
            : [Entity(subject, article), Entity(target, article)];
        var relation = new Relation(word.Edge, start.Id, finish.Id, word.Edge is "AFFILIATED_WITH" ? qualifier : null, evidence, Rule);
        return parts.Statements.Record(new ExtractedArticle(article, entities, [relation], [], []), null, parts.Reader.Version);
    }

    private static Entity Entity(NamedThing thing, Article article)
    {
        // The title holds both names as the row has them; a canonical name that it does not hold stands on all of it.
        var at = article.Title.IndexOf(thing.Name, StringComparison.Ordinal);
        var span = at >= 0 ? new TextSpan(at, at + thing.Name.Length) : new TextSpan(0, article.Title.Length);
        return new Entity
        {
            Id = thing.Id,
            Type = thing.Type,
            Name = thing.Name,
            Kind = thing.Kind,
            Code = thing.Code,
            Mentions = [new Mention(span, span.Of(article.Text), Rule, thing.Entry, 1, "a row of a table of facts names it")],
        };
    }

    private NamedThing? End(RowCells cells, TableField field, TableField typeField, string? name, EntityType? fallback)
    {
        if (name is null || fallback is not { } usual)
        {
            return null;
        }

        var word = cells.Line(typeField);
        if (word is not null && TypeWords.Type(word) is null)
        {
            cells.Fail(FindingCode.ImportUnknownWord, typeField, $"'{word}' is no kind of entity.", "Write Organization, Person, Region, Policy or Topic.");
            return null;
        }

        var type = word is not null ? TypeWords.Type(word)!.Value : NamedThing.Guess(name, usual, parts.Dictionaries);
        var thing = NamedThing.Find(name, type, parts.Dictionaries);
        if (thing is null)
        {
            cells.Fail(FindingCode.ImportEntity, field, $"'{name}' is no place, or several places bear the name.", "Write its full path, such as 四川省绵阳市.");
        }

        return thing;
    }

    private static void Need(RowCells cells, TableField field, string? value)
    {
        if (value is null)
        {
            cells.Fail(FindingCode.ImportMissing, field, $"The row has no {FieldNames.Of(field)}.", "Fill it in, or take the row out.");
        }
    }

    // The evidence first: the sentence that the table gives, else the row in words.
    private static string Text(RowCells cells, string subject, string relation, string target, PartialDate? date)
    {
        var row = string.Join('；', Said("主体", subject), Said("关系", relation), Said("客体", target));
        foreach (var (label, value) in (ReadOnlySpan<(string, string?)>)[("类别", cells.Line(TableField.Qualifier)), ("日期", date?.ToString()), ("来源", cells.Line(TableField.Source))])
        {
            row += value is null ? "" : "；" + Said(label, value);
        }

        row += "。";
        return cells.Line(TableField.Sentence) is { } sentence ? sentence + "\n" + row : row;
    }

    private static string Said(string label, string value) => label + "：" + value;
}
