using System.Text;
using HealthGraph.BlindSpots;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Tests.Extraction;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.BlindSpots;

/// <summary>What looks like a name and is in no dictionary is counted; what is known or names nothing is not.</summary>
public sealed class BlindSpotTallyTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    [Theory]
    [InlineData("双方与青禾渺脑科学创新中心签约。", "青禾渺脑科学创新中心")]
    [InlineData("项目由蓝鹊栖信息技术有限公司承建。", "蓝鹊栖信息技术有限公司")]
    [InlineData("据蘅芜苑研究院统计，人数翻番。", "蘅芜苑研究院")]
    public void Ranked_BodyThatNothingKnows_IsThere(string text, string name) =>
        Spots(text).ShouldContain(s => s.Type == EntityType.Organization && s.Text == name);

    [Theory]
    [InlineData("国家卫生健康委员会与浙江大学医学院附属第一医院签约。")]
    [InlineData("基层医疗机构和三级医院、大型公立医院都要接入。")]
    [InlineData("医院、公司和委员会各有所长。")]
    [InlineData("局长和院长在会上讲话。")]
    public void Ranked_KnownOrGenericName_IsNoBlindSpot(string text) =>
        Spots(text).Where(s => s.Type == EntityType.Organization).ShouldBeEmpty();

    [Fact]
    public void Ranked_TitleInBrackets_IsUnreadOrUnknown() =>
        Spots("他写了《蘅芜夜话》，市里印发了《关于推进云上蘅芜工程的实施方案》（以下简称《方案》），《方案》共十条。")
            .Select(s => (s.Text, s.Reason)).ShouldBe(
            [
                ("《蘅芜夜话》", BlindSpotReason.Unread),
                ("《关于推进云上蘅芜工程的实施方案》", BlindSpotReason.Unknown),
            ]);

    [Theory]
    [InlineData("会后，王院长说，效果很好。", "王院长")]
    [InlineData("卫生院院长呙椿楠说，人手够了。", "呙椿楠")]
    public void Ranked_PersonThatNothingRead_IsThere(string text, string name) =>
        Spots(text).Where(s => s.Type == EntityType.Person).Select(s => s.Text).ShouldBe([name]);

    [Theory]
    [InlineData("院长表示，效果很好。")]
    [InlineData("医院院长王建华说，效果很好。")]
    public void Ranked_PostAloneOrNameThatWasRead_IsNoPerson(string text) =>
        Spots(text).Where(s => s.Type == EntityType.Person).ShouldBeEmpty();

    [Fact]
    public void Ranked_PlaceThatNothingDecides_IsAmbiguousWithItsCandidates()
    {
        var spot = Spots("活动在鼓楼区举行。").ShouldHaveSingleItem();

        spot.Reason.ShouldBe(BlindSpotReason.Ambiguous);
        spot.Candidates.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Ranked_SeveralFinds_MostFrequentFirstWithPlaceAndSentence()
    {
        var spots = Spots("项目由蓝鹊栖信息技术有限公司承建。\n据蘅芜苑研究院统计，人数翻番。\n蓝鹊栖信息技术有限公司说，工期三个月。");

        spots.Select(s => (s.Text, s.Count)).ShouldBe([("蓝鹊栖信息技术有限公司", 2), ("蘅芜苑研究院", 1)]);
        spots[0].Place.ShouldBe("a.txt:3");
        spots[0].Sentence.ShouldBe("项目由蓝鹊栖信息技术有限公司承建。");
    }

    [Fact]
    public void Write_FoundBodies_LoadAsDictionaryAndAreKnownThen()
    {
        const string Text = "项目由蓝鹊栖信息技术有限公司承建，\t与青禾渺脑科学创新中心合作，写进《蘅芜夜话》。\n会后，王院长在鼓楼区说，好。";
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "bodies"));
        using (var file = new StreamWriter(Path.Combine(folder.Path, "bodies", "found.tsv")))
        {
            BlindSpotTable.Write(file, Spots(Text));
        }

        var mine = DictionarySet.Load(new DictionaryFolders(Path.Combine(SourceTree.Root, "dictionaries"), folder.Path), cache: null);

        mine.Findings.ShouldBeEmpty();
        Spots(Text, new BulletinReader(new DocumentOptions(), mine), mine).Where(s => s.Type == EntityType.Organization).ShouldBeEmpty();
        mine.Lexicon.Lookup("蓝鹊栖信息技术有限公司").ShouldHaveSingleItem().Entry.Kind.ShouldBe("company");
    }

    private IReadOnlyList<BlindSpot> Spots(string text) => Spots(text, loaded.Reader, loaded.Dictionaries);

    private static IReadOnlyList<BlindSpot> Spots(string text, BulletinReader reader, DictionarySet dictionaries)
    {
        var tally = new BlindSpotTally(dictionaries);
        tally.Add(reader.Read("a.txt", new MemoryStream(Encoding.UTF8.GetBytes("一则消息\n2024-05-06 来源：某报\n" + text))));
        return tally.Ranked();
    }
}
