using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Which body is part of which, where the article names both: by the parent that a name states, or by one name beginning with the other.</summary>
/// <remarks>
/// Matches 某医院康复科 and 某医院; 某大学附属某医院 and 某大学; 某通信某市分公司 and 某通信; 某医院现有远程会诊中心、培训中心.
/// Must not match 某医科大学第一医院网络医院 to 某医科大学 (a body lies between), nor 某省教育厅 to 某省.
/// </remarks>
internal sealed class ParentRule : IRelationRule
{
    private static readonly string[] Heads = ["医院", "学院", "大学", "公司", "委员会", "厅", "局", "协会", "学会", "集团", "研究院", "保健院"];
    private static readonly string[] Having = ["现有", "下设", "下辖", "设有", "内设", "拥有", "直属", "下属", "附属", "旗下"];

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.Type == EntityType.Organization && Parent(reading, entity) is { } parent)
            {
                sink.Add("PART_OF", entity, parent.Id, null, SentenceOf(reading, entity.Mentions[0].Span), "part.name");
            }
        }

        FindStated(reading, sink);
    }

    private static Entity? Parent(ArticleReading reading, Entity child)
    {
        Entity? best = null;
        foreach (var other in reading.Entities)
        {
            if (other.Type == EntityType.Organization && !ReferenceEquals(other, child) && (best is null || other.Name.Length > best.Name.Length)
                && (BeginsWith(child, other) || (string.Equals(child.Parent, other.Name, StringComparison.Ordinal) && Says(child, other))))
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>Whether the child's name, or the way the text names it, begins with the parent's and goes on with one part and no further body.</summary>
    private static bool BeginsWith(Entity child, Entity parent) =>
        IsPart(child.Name, parent.Name)
        || child.Mentions.Any(c => parent.Mentions.Any(p => p.Text.Length >= 3 && IsPart(c.Text, p.Text)));

    /// <summary>Whether the parent that the dictionary knows stands in the child's name too: the article then states it.</summary>
    private static bool Says(Entity child, Entity parent) =>
        child.Name.Contains(parent.Name, StringComparison.Ordinal)
        || child.Mentions.Any(c => parent.Mentions.Any(p => p.Text.Length >= 3 && c.Text.Length > p.Text.Length && c.Text.Contains(p.Text, StringComparison.Ordinal)));

    private static bool IsPart(string child, string parent)
    {
        if (child.Length <= parent.Length + 1 || !child.StartsWith(parent, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = child.AsSpan(parent.Length);
        if (rest.EndsWith("联盟", StringComparison.Ordinal))
        {
            return false; // an alliance that a hospital leads has other members
        }

        foreach (var head in Heads)
        {
            var at = rest.IndexOf(head, StringComparison.Ordinal);
            if (at >= 0 && at + head.Length < rest.Length && !rest[(at + head.Length)..].StartsWith("办公", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static void FindStated(ArticleReading reading, RelationSink sink)
    {
        foreach (var sentence in reading.Sentences)
        {
            var namings = reading.NamingsIn(sentence.Span);
            for (var i = 0; i + 1 < namings.Length; i++)
            {
                var gap = reading.Text.AsSpan(namings[i].Span.End, Math.Max(0, namings[i + 1].Span.Start - namings[i].Span.End));
                if (namings[i].IsOrganization && namings[i + 1].IsOrganization && IsHaving(gap))
                {
                    AddRow(reading, namings, i, sentence.Span, sink);
                }
            }
        }
    }

    private static bool IsHaving(ReadOnlySpan<char> gap)
    {
        foreach (var word in Having)
        {
            if (gap.SequenceEqual(word) || (gap.Length == word.Length + 1 && gap[0] == '的' && gap[1..].SequenceEqual(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddRow(ArticleReading reading, ReadOnlySpan<Naming> namings, int whole, TextSpan sentence, RelationSink sink)
    {
        for (var i = whole + 1; i < namings.Length && namings[i].IsOrganization; i++)
        {
            sink.Add("PART_OF", namings[i].Entity, namings[whole].Entity.Id, null, sentence, "part.stated");
            var gap = i + 1 < namings.Length ? reading.Text.AsSpan(namings[i].Span.End, Math.Max(0, namings[i + 1].Span.Start - namings[i].Span.End)) : "。";
            if (gap is not ("、" or "和" or "及" or "以及"))
            {
                break;
            }
        }
    }

    private static TextSpan SentenceOf(ArticleReading reading, TextSpan span) =>
        reading.Sentences.Find(s => s.Span.Contains(span)) is { Span.Length: > 0 } found ? found.Span : span;
}
