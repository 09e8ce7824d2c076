using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Which body is part of which, where the article names both: by the parent that a name states, or by one name beginning with the other.</summary>
/// <remarks>
/// Matches 某医院康复科 and 某医院; 某大学附属某医院 and 某大学; 某通信某市分公司 and 某通信; 某医院现有远程会诊中心、培训中心.
/// Must not match 某医科大学第一医院网络医院 to 某医科大学 (a body lies between), nor 某省教育厅 to 某省.
/// </remarks>
internal sealed class ParentRule : IRelationRule
{
    private const int Shortest = 3;
    private static readonly string[] Heads = ["医院", "学院", "大学", "公司", "委员会", "厅", "局", "协会", "学会", "集团", "研究院", "保健院"];
    private static readonly string[] Having = ["现有", "下设", "下辖", "设有", "内设", "拥有", "直属", "下属", "附属", "旗下"];

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var entity = reading.Entities[i];
            if (entity.Type == EntityType.Organization && Parent(reading, i) is { } parent)
            {
                sink.Add("PART_OF", entity, parent.Id, null, reading.SentenceOf(entity.Mentions[0].Span), "part.name");
            }
        }

        FindStated(reading, sink);
    }

    private static Entity? Parent(ArticleReading reading, int child)
    {
        var (entity, words) = (reading.Entities[child], reading.WordingsOf(child));
        Entity? best = null;
        for (var i = 0; i < reading.Entities.Length; i++)
        {
            var other = reading.Entities[i];
            if (other.Type == EntityType.Organization && i != child && (best is null || other.Name.Length > best.Name.Length)
                && (IsPart(entity.Name, other.Name) || BeginsWith(words, reading.WordingsOf(i))
                    || (string.Equals(entity.Parent, other.Name, StringComparison.Ordinal) && (entity.Name.Contains(other.Name, StringComparison.Ordinal) || Holds(words, reading.WordingsOf(i))))))
            {
                best = other;
            }
        }

        return best;
    }

    /// <summary>Whether the way the text names the child begins with a wording of the parent's and goes on with one part and no further body.</summary>
    private static bool BeginsWith(string[] child, string[] parent)
    {
        foreach (var whole in parent)
        {
            foreach (var part in whole.Length >= Shortest ? child : [])
            {
                if (IsPart(part, whole))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the parent that the dictionary knows stands in the way the text names the child: the article then states it.</summary>
    private static bool Holds(string[] child, string[] parent)
    {
        foreach (var whole in parent)
        {
            foreach (var part in whole.Length >= Shortest ? child : [])
            {
                if (part.Length > whole.Length && part.Contains(whole, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPart(string child, string parent)
    {
        if (child.Length <= parent.Length + 1 || child[0] != parent[0] || !child.StartsWith(parent, StringComparison.Ordinal))
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
}
