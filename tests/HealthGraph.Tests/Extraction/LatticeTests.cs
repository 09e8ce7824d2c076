using HealthGraph.Extraction;

namespace HealthGraph.Tests.Extraction;

public sealed class LatticeTests
{
    [Theory]
    [InlineData("longer before shorter", "O0-6*1 R0-3*1 O3-6*1", "0-6")]
    [InlineData("longer before a run of single characters", "O0-3*1 R0-1*1 R1-2*1 R2-3*1", "0-3")]
    [InlineData("known before built", "O0-4*0.8 O0-4*1", "0-4*1")]
    [InlineData("known before a longer guess that crosses it", "O0-4*1 P3-6*0.5", "0-4")]
    [InlineData("side by side, both", "R0-2*1 O2-6*1", "0-2 2-6")]
    [InlineData("a single known character counts", "R3-4*1", "3-4")]
    [InlineData("a gap is no loss", "R0-2*1 R8-10*1", "0-2 8-10")]
    [InlineData("a shield hides what lies inside", "S0-4*0.1 R0-2*1", "")]
    [InlineData("a shield hides a reading of the same stretch", "S0-4*0.1 R0-4*1", "")]
    [InlineData("a longer name beats the shield inside it", "S0-4*1 O0-7*1", "0-7")]
    [InlineData("a shield leaves its neighbours alone", "S2-4*1 R0-2*1 R4-6*1", "0-2 4-6")]
    [InlineData("a reading that crosses a shield is weighed against it", "S0-4*1 R3-5*1", "")]
    [InlineData("nothing proposed", "", "")]
    public void BestPath_Proposals_KeepsTheBest(string why, string proposed, string expected)
    {
        var path = Lattice.BestPath(10, [.. Candidates(proposed)]);
        path.Select(c => Show(c, expected.Contains('*', StringComparison.Ordinal))).ShouldBe(Split(expected), why);
    }

    [Fact]
    public void BestPath_AnyOrderOfProposals_GivesOneAnswer()
    {
        var some = Candidates("O0-4*1 P0-4*1 R2-6*1 T2-6*1 O4-8*1 R6-8*1").ToList();
        var forward = Lattice.BestPath(10, [.. some]);
        var backward = Lattice.BestPath(10, [.. Enumerable.Reverse(some)]);
        backward.ShouldBe(forward);
        forward.Select(c => Show(c, false)).ShouldBe(["0-4", "4-8"]);
    }

    private static IEnumerable<Candidate> Candidates(string notation) => Split(notation).Select(Candidate);

    private static string[] Split(string notation) => notation.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Candidate Candidate(string notation)
    {
        var parts = notation[1..].Split('-', '*');
        EntityType? type = notation[0] switch
        {
            'O' => EntityType.Organization,
            'P' => EntityType.Person,
            'R' => EntityType.Region,
            'T' => EntityType.Topic,
            _ => null,
        };
        var numbers = parts.Select(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new Candidate(new TextSpan((int)numbers[0], (int)numbers[1]), type, numbers[2], "test", null);
    }

    private static string Show(Candidate c, bool withWeight) => FormattableString.Invariant(
        withWeight ? (FormattableString)$"{c.Span.Start}-{c.Span.End}*{c.Weight}" : $"{c.Span.Start}-{c.Span.End}");
}
