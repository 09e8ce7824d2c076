using HealthGraph.Dictionaries;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Rows that are entities and aliases for the dictionaries: bodies, policies and topics.</summary>
/// <param name="dictionaries">Know places.</param>
internal sealed class EntityRows(DictionarySet dictionaries) : IRowReader
{
    /// <inheritdoc/>
    public RowResult Read(RowCells cells, TableRow row, bool isPassed)
    {
        var name = cells.Line(TableField.Name)?.Trim('《', '》');
        var result = new RowResult { Line = row.Line, Label = name ?? "" };
        if (name is null)
        {
            cells.Fail(FindingCode.ImportMissing, TableField.Name, "The row has no name.", "Fill it in, or take the row out.");
            return result;
        }

        if (name.Length < 2)
        {
            cells.Fail(FindingCode.ImportEntity, TableField.Name, $"'{name}' is too short a name: no text can be searched for it.", "Write the full name.");
        }

        var type = Type(cells);
        var (kind, region) = (Kind(cells, type), Region(cells));
        var entry = new EntityEntry(type, name, kind, region, cells.Line(TableField.Parent) ?? "", Aliases(cells, name, type), cells.Date(TableField.From)?.ToString() ?? "",
            cells.Date(TableField.To)?.ToString() ?? "", cells.Line(TableField.Successor) ?? "", cells.List(TableField.Issuers), cells.Line(TableField.DocumentNumber) ?? "");
        return cells.Fault is null ? result with { Entity = entry } : result;
    }

    private static EntityType Type(RowCells cells)
    {
        if (cells.Line(TableField.EntityType) is not { } word)
        {
            return cells.Line(TableField.DocumentNumber) is not null || cells.Line(TableField.Issuers) is not null ? EntityType.Policy : EntityType.Organization;
        }

        var type = TypeWords.Type(word);
        if (type is not (EntityType.Organization or EntityType.Policy or EntityType.Topic))
        {
            cells.Fail(FindingCode.ImportUnknownWord, TableField.EntityType, $"'{word}' is no kind of entity that dictionaries list.", "Write Organization, Policy or Topic (机构, 政策, 主题).");
        }

        return type ?? EntityType.Organization;
    }

    private static string Kind(RowCells cells, EntityType type)
    {
        var word = cells.Line(TableField.EntityKind) ?? (type == EntityType.Organization && cells.Line(TableField.EntityType) is { } t && TypeWords.BodyKind(t) is not null ? t : null);
        if (word is null || type != EntityType.Organization)
        {
            return word ?? "";
        }

        if (TypeWords.BodyKind(word) is { } kind)
        {
            return kind;
        }

        cells.Fail(FindingCode.ImportUnknownWord, TableField.EntityKind, $"'{word}' is no kind of body.", "Write government, hospital, university, company, association, media, institute or other.");
        return "";
    }

    private string Region(RowCells cells)
    {
        if (cells.Line(TableField.Region) is not { } place)
        {
            return "";
        }

        if (NamedThing.Find(place, EntityType.Region, dictionaries) is { } found)
        {
            return found.Name;
        }

        cells.Fail(FindingCode.ImportEntity, TableField.Region, $"'{place}' is no place, or several places bear the name.", "Write its full path, such as 四川省绵阳市.");
        return "";
    }

    // 市卫健委, 省医保局: every city and province has one. The mark lets it stand for this one where the text supports it.
    private static bool IsAnybodys(string alias) => alias.Length > 2 && "省市县区州盟旗".Contains(alias[0], StringComparison.Ordinal) && alias.AsSpan().IndexOfAny('?', '@') < 0;

    private static List<string> Aliases(RowCells cells, string name, EntityType type)
    {
        var aliases = cells.List(TableField.Aliases);
        foreach (var alias in aliases.Where(a => Alias.TryParse(a) is null))
        {
            cells.Fail(FindingCode.ImportEntity, TableField.Aliases, $"The alias '{alias}' has a mark that cannot be read.", "Write alias, alias?, alias@2013-2018 or alias?@-2013.");
        }

        aliases.RemoveAll(a => string.Equals(a, name, StringComparison.Ordinal));
        return type == EntityType.Organization ? aliases.ConvertAll(a => IsAnybodys(a) ? a + "?" : a) : aliases;
    }
}
