using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>The places and bodies read since the last place of a text that no name can cross.</summary>
internal sealed class NamePieces
{
    private readonly List<NameUnit> units = [];

    /// <summary>The pieces, in the order in which they were read.</summary>
    public List<NameUnit> Units => units;

    /// <summary>Adds one.</summary>
    public void Add(NameUnit unit) => units.Add(unit);

    /// <summary>Whether a place or body ends there.</summary>
    public bool EndsUnit(int at)
    {
        foreach (var unit in units)
        {
            if (unit.Span.End == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a body ends there.</summary>
    public bool EndsBody(int at)
    {
        foreach (var unit in units)
        {
            if (unit.Body is not null && unit.Span.End == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place that ends at <paramref name="at"/> and holds or lies in <paramref name="region"/>, or null: 北京 before the brand of a company of 北京市.</summary>
    public NamePlace? SeatBefore(int at, string region)
    {
        foreach (var unit in units)
        {
            if (region.Length > 0 && unit.Place is { Level: null, Regions: [var one] } place && unit.Span.End == at && region.StartsWith(one.Path, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether a place begins before the span and ends inside it.</summary>
    public bool EndsInside(TextSpan span)
    {
        foreach (var unit in units)
        {
            if (unit.Place is { Level: null } other && other.Span.Start < span.Start && other.Span.End > span.Start && other.Span.End < span.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the span has been read as a body already: the first reading of a span has the longer head, or is known.</summary>
    public bool Holds(TextSpan span)
    {
        foreach (var unit in units)
        {
            if (unit.Span == span && unit.Body is { } body && (body.Known.Count == 0 || KnownNames.HasOwn(body.Known)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Drops what begins before the boundary: it can begin no name any more.</summary>
    public void Forget(int boundary)
    {
        var kept = 0;
        for (var u = 0; u < units.Count; u++)
        {
            if (units[u].Span.Start >= boundary)
            {
                units[kept++] = units[u];
            }
        }

        units.RemoveRange(kept, units.Count - kept);
    }
}
