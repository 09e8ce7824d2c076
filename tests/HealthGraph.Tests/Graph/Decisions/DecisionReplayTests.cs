using HealthGraph.Graph.Decisions;

namespace HealthGraph.Tests.Graph.Decisions;

public sealed class DecisionReplayTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private int minutes;

    [Fact]
    public void Same_Chain_LeadsToTheOrdinallyLeast()
    {
        var outcome = Run(Same("丙", "乙"), Same("乙", "甲"));
        outcome.Resolution.Canonical.ShouldBe(Ids(("乙", "丙"), ("甲", "丙")), ignoreOrder: true);
        outcome.Findings.ShouldBeEmpty();
        outcome.Judgements.Of(Id("甲"), Id("丙")).ShouldBe("same");
    }

    [Fact]
    public void Different_BlocksByWayOfAThird_AndSaysWhich()
    {
        var (one, two, apart) = (Same("甲", "乙"), Same("乙", "丙"), Different("甲", "丙"));
        var outcome = Run(one, two, apart);
        var finding = outcome.Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(FindingCode.DecisionConflict);
        finding.What.ShouldContain(two.Id);
        finding.What.ShouldContain(apart.Id);
        outcome.Resolution.Canonical.Keys.ShouldNotContain(Id("丙"));
        outcome.Judgements.Of(Id("乙"), Id("丙")).ShouldBe("different");
    }

    [Fact]
    public void Different_BetweenClusters_HoldsForEveryMember()
    {
        var outcome = Run(Different("甲", "丁"), Same("甲", "乙"), Same("丙", "丁"), Same("乙", "丙"));
        outcome.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.DecisionConflict);
        outcome.Judgements.Of(Id("乙"), Id("丙")).ShouldBe("different");
        outcome.Judgements.Of(Id("甲"), Id("乙")).ShouldBe("same");
    }

    [Fact]
    public void Run_AnyOrderOfLines_GivesTheSame()
    {
        Decision[] lines = [Same("甲", "乙"), Same("乙", "丙"), Different("甲", "丙"), Correct("乙", "name", "乙二"), Reject("戊"), Same("戊", "丁"), Correct("乙", "name", "乙三")];
        var expected = Run(lines).Resolution;
        expected.Corrections.ShouldHaveSingleItem().Value.ShouldBe("乙三");
        foreach (var shift in Enumerable.Range(1, lines.Length - 1))
        {
            Run([.. lines.Skip(shift).Reverse(), .. lines.Take(shift)]).Resolution.SaysTheSameAs(expected).ShouldBeTrue();
        }
    }

    [Fact]
    public void Undo_TakesBack_AndCanItselfBeUndone()
    {
        var same = Same("甲", "乙");
        var undo = Decision.Undo(same.Id, "李", Next(), null);
        Run(same, undo).Resolution.Canonical.ShouldBeEmpty();
        Run(same, undo, Decision.Undo(undo.Id, "李", Next(), null)).Resolution.Canonical.ShouldHaveSingleItem();
        Run(undo, same).Resolution.Canonical.ShouldBeEmpty();
    }

    [Fact]
    public void Undo_OfNothing_IsAFinding() =>
        Run(Decision.Undo("d0000000000", "李", Next(), null)).Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.DecisionUnknown);

    [Fact]
    public void NotAnEntity_StandsForNothing_AndJoinsNothing()
    {
        var outcome = Run(Reject("全局"), Same("全局", "甲"));
        outcome.Resolution.Canonical.ShouldBe([new(Id("全局"), "")]);
        outcome.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.DecisionConflict);
        outcome.Judgements.Of(Id("全局"), Id("乙")).ShouldBe("not-an-entity");
    }

    [Fact]
    public void Unsure_IsJudged_ButChangesNothing()
    {
        var outcome = Run(Decision.Between(DecisionKind.Unsure, Id("甲"), Id("乙"), "李", Next(), null));
        outcome.Resolution.Canonical.ShouldBeEmpty();
        outcome.Judgements.Of(Id("乙"), Id("甲")).ShouldBe("unsure");
        outcome.Judgements.Of(Id("乙"), Id("丙")).ShouldBeNull();
    }

    [Fact]
    public void Correct_TypeToAnotherKindOfEntity_ChangesTheId()
    {
        var outcome = Run(Correct("健康中国行动", "type", "Policy"), Same("健康中国行动", "甲"));
        outcome.Resolution.Canonical[Id("健康中国行动")].ShouldBe("policy/健康中国行动");
        outcome.Resolution.Canonical[Id("甲")].ShouldBe("policy/健康中国行动");
        outcome.Resolution.Corrections.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("event/1", "type", "Award", "type")]
    [InlineData("event/1", "date", "2024-01", "date")]
    [InlineData("event/1", "place", "region/510700", "TOOK_PLACE_IN")]
    [InlineData("organization/甲", "place", "region/510700", "LOCATED_IN")]
    [InlineData("organization/甲", "type", "hospital", "kind")]
    [InlineData("organization/甲", "name", "甲院", "name")]
    public void Correct_Property_BecomesThatOfTheGraph(string node, string property, string value, string predicate)
    {
        var corrections = Run(Decision.Correct(node, property, value, "李", Next(), null)).Resolution.Corrections;
        corrections.ShouldBe([new((node, predicate), value)]);
    }

    [Theory]
    [InlineData("event/1", "date", "近日")]
    [InlineData("organization/甲", "date", "2024")]
    [InlineData("person/张三@甲", "place", "region/510700")]
    [InlineData("event/1", "place", "绵阳市")]
    [InlineData("organization/甲", "colour", "red")]
    [InlineData("甲医院", "name", "甲")]
    public void Correct_WhatCannotBe_Throws(string node, string property, string value) =>
        Should.Throw<ArgumentException>(() => Decision.Correct(node, property, value, "李", Start, null));

    [Fact]
    public void Same_OfTwoKinds_Throws() =>
        Should.Throw<ArgumentException>(() => Decision.Between(DecisionKind.Same, "organization/甲", "policy/甲", "李", Start, null)).Message.ShouldContain("two kinds");

    private static DecisionOutcome Run(params Decision[] lines) => DecisionReplay.Run(new DecisionLog(lines), "decisions.tsv");

    private static string Id(string name) => "organization/" + name;

    private static IEnumerable<KeyValuePair<string, string>> Ids(params (string, string)[] pairs) => pairs.Select(p => new KeyValuePair<string, string>(Id(p.Item1), Id(p.Item2)));

    private DateTimeOffset Next() => Start.AddMinutes(minutes++);

    private Decision Same(string a, string b) => Decision.Between(DecisionKind.Same, Id(a), Id(b), "李", Next(), null);

    private Decision Different(string a, string b) => Decision.Between(DecisionKind.Different, Id(a), Id(b), "李", Next(), null);

    private Decision Reject(string a) => Decision.NotAnEntity(Id(a), "李", Next(), null);

    private Decision Correct(string a, string property, string value) => Decision.Correct(Id(a), property, value, "李", Next(), null);
}
