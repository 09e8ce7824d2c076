using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Tests.Stores.Sqlite.Packing;

public sealed class PlaceTableTests
{
    [Fact]
    public void Of_EqualTextsInWhateverString_ShareThePlaceAtWhichTheFirstCame()
    {
        // Alike at their ends, in the middle and in length, so that they meet in one slot; as new strings each time, and as the same.
        string[] texts = ["rule.a-bodies.tsv:17", "rule.b-bodies.tsv:17", "", "x", "xy", "xyz", "rule.c-bodies.tsv:17"];
        var table = new PlaceTable();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                table.Of(texts[i]).ShouldBe(i);
                table.Of(new string(texts[i].AsSpan())).ShouldBe(i);
            }
        }

        table.Count.ShouldBe(texts.Length);
        table.Texts.ToArray().ShouldBe(texts);
    }

    [Fact]
    public void Clear_WhatWasThere_IsForgotten()
    {
        var table = new PlaceTable();
        table.Of("organization/甲");
        table.Of("organization/乙");

        table.Clear();

        table.Count.ShouldBe(0);
        table.Of("organization/乙").ShouldBe(0);
        table.Of("organization/甲").ShouldBe(1);
    }
}
