using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Decides which body a member of a row names that leaves out what the row's first body begins with.</summary>
/// <param name="knowledge">What names are read with.</param>
/// <param name="built">Looks built names up.</param>
internal sealed class RowBodies(NameKnowledge knowledge, BuiltNames built)
{
    /// <summary>The region whose name the first body begins with, else its seat; null for a body of the nation.</summary>
    public Region? Seat(BodyResolution first)
    {
        if (first.Region is not { Length: > 0 } path || RegionPaths.Find(knowledge.Regions, path) is not { } region)
        {
            return null;
        }

        foreach (var one in region.SelfAndAncestors)
        {
            if (first.Name.StartsWith(RegionDisplay.Of(one), StringComparison.Ordinal))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>A department of the body that the first one is a department of, or null.</summary>
    public BodyResolution? Department(NameReading member, BodyResolution first)
    {
        if (first.Parent is not { Length: > 0 } parent)
        {
            return null;
        }

        var official = parent + (knowledge.Grammar.Departments.Official(parent, member.Rest) ?? member.Rest);
        return built.InLexicon([parent + member.Rest, official]) is { } entry ? KnownBodies.Of(entry, 0.95, Reason(first))
            : new BodyResolution(official, first.Kind, first.Region, parent, null, 0.9, member.Head!.Entry, Reason(first));
    }

    /// <summary>A hospital that is called like the first one up to its ordinal, or null.</summary>
    public BodyResolution? Numbered(NameReading member, BodyResolution first)
    {
        var names = new List<string>();
        foreach (var rest in BuiltNames.Rests(member))
        {
            AddSwapped(names, first.Name, rest);
        }

        if (built.InLexicon(names) is { } entry)
        {
            return KnownBodies.Of(entry, 0.97, Reason(first));
        }

        // One ordinal for another makes a name also where no list holds it: 某大学第三附属医院 after 某大学第一附属医院.
        return names.Count > 0 && first.Name.Contains('第', StringComparison.Ordinal) && names[0].Contains('第', StringComparison.Ordinal) && names[0] != first.Name
            ? new BodyResolution(names[0], "hospital", first.Region, first.Parent, null, 0.9, member.Head!.Entry, Reason(first)) : null;
    }

    private static string Reason(BodyResolution first) => $"goes on a row with {first.Name}";

    private static void AddSwapped(List<string> names, string name, string rest)
    {
        foreach (var mark in (string[])["附属", "第"])
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && (rest.StartsWith(mark, StringComparison.Ordinal) || (mark == "第" && rest.Contains('第', StringComparison.Ordinal))))
            {
                names.Add(name[..(mark == "第" && name.AsSpan(0, at).EndsWith("附属", StringComparison.Ordinal) && rest.StartsWith("附属", StringComparison.Ordinal) ? at - 2 : at)] + rest);
            }
        }
    }
}
