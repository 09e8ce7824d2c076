using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>A row of bodies or people parted by commas where 、 is usual: the clauses before that hold nothing but names of the row.</summary>
/// <remarks>
/// Matches 甲院，乙院和丙院成立联盟, 11月5日，甲院、乙院，丙院签约.
/// Must not match 在甲院，乙院成立联盟 (a place), 甲局介绍，乙院… (a clause of its own), 某公司，某院启用平台 (bodies of several kinds without 和 or 、 in the last clause).
/// </remarks>
internal static class CommaRows
{
    private static readonly WordList Joints = new("联合", "会同", "携手");

    /// <summary>Puts the names of the row before those of the clause.</summary>
    /// <param name="frame">The sentence.</param>
    /// <param name="clause">Index of the clause that the verb stands in.</param>
    /// <param name="found">Those named in it; at least one.</param>
    public static void AddBefore(SentenceFrame frame, int clause, List<Actor> found)
    {
        var first = found[0];
        if (clause == 0 || first.Role != ActorRole.Subject || !first.Naming.IsActor || first.Naming.Span.Start != frame.Clauses[clause].Start || !(GoesOn(frame, found) || IsOfSameKind(frame, clause, first)))
        {
            return;
        }

        for (var i = clause - 1; i >= 0 && frame.Text[frame.Clauses[i].End] is '，' or ','; i--)
        {
            var namings = frame.Reading.NamingsIn(frame.Clauses[i]);
            if (!IsRow(frame, frame.Clauses[i], namings, first.Naming.Entity.Type) || HoldsPlace(namings, first.Naming))
            {
                return;
            }

            for (var n = namings.Length - 1; n >= 0; n--)
            {
                found.Insert(0, first with { Naming = namings[n] });
            }
        }
    }

    /// <summary>某省，某市启用平台: the second lies in the first.</summary>
    private static bool HoldsPlace(ReadOnlySpan<Naming> namings, Naming first)
    {
        foreach (var naming in namings)
        {
            if (naming.Entity.Type == EntityType.Region && first.Entity.Name.StartsWith(naming.Entity.Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>甲局，乙局联合印发: two of one kind.</summary>
    private static bool IsOfSameKind(SentenceFrame frame, int clause, Actor first) =>
        frame.Reading.NamingsIn(frame.Clauses[clause - 1]) is [var other] && other.Entity.Type == first.Naming.Entity.Type && string.Equals(other.Entity.Kind, first.Naming.Entity.Kind, StringComparison.Ordinal);

    /// <summary>乙院和丙院: the last clause of a row has 和 or 、 in it, else the comma before it parts an aside.</summary>
    private static bool GoesOn(SentenceFrame frame, List<Actor> found) =>
        found.Count > 1 && found[1].Naming.Entity.Type == found[0].Naming.Entity.Type && ActorReader.IsCoordinated(frame.Text, found[0].Naming.Span.End, found[1].Naming.Span.Start);

    /// <summary>Whether the clause is names of that type and nothing else.</summary>
    private static bool IsRow(SentenceFrame frame, TextSpan clause, ReadOnlySpan<Naming> namings, EntityType type)
    {
        var at = frame.Reading.DateAt(clause.Start)?.Span.End ?? clause.Start; // 11月5日甲院，乙院和丙院…
        for (var i = 0; i < namings.Length; i++)
        {
            var joined = i == 0 ? namings[i].Span.Start == at : ActorReader.IsCoordinated(frame.Text, at, namings[i].Span.Start) || Joints.StandsAt(frame.Text, at);
            if (!joined || namings[i].Entity.Type != type)
            {
                return false;
            }

            at = namings[i].Span.End;
        }

        return namings.Length > 0 && at == clause.End;
    }
}
