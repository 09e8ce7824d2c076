using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Tests.Dictionaries.Regions;

public sealed class RegionTableTests(RegionFixture fixture) : IClassFixture<RegionFixture>
{
    private readonly RegionTable table = fixture.Table;

    [Fact]
    public void Load_TheRepositorysFiles_NoFinding() => fixture.Findings.Select(f => $"{Path.GetFileName(f.File)}:{f.Line} {f.What}").ShouldBeEmpty();

    [Fact]
    public void Load_TheRepositorysFiles_EveryLevelComplete()
    {
        table.All.Count(r => r.Level == RegionLevel.Province).ShouldBe(34);
        table.All.Count(r => r.Level == RegionLevel.Prefecture).ShouldBeInRange(350, 360);
        table.All.Count(r => r.Level == RegionLevel.County).ShouldBeGreaterThan(2840);
        table.All.Count(r => r.Level is RegionLevel.Town).ShouldBeGreaterThan(38000);
        table.Count.ShouldBeGreaterThan(45000);
    }

    [Theory]
    [InlineData(510700, "四川省绵阳市", RegionLevel.Prefecture)]
    [InlineData(110105, "北京市朝阳区", RegionLevel.County)]
    [InlineData(419001, "河南省济源市", RegionLevel.County)]
    [InlineData(429021, "湖北省神农架林区", RegionLevel.County)]
    [InlineData(659001, "新疆维吾尔自治区石河子市", RegionLevel.County)]
    [InlineData(441900, "广东省东莞市", RegionLevel.Prefecture)]
    [InlineData(620200, "甘肃省嘉峪关市", RegionLevel.Prefecture)]
    [InlineData(653228, "新疆维吾尔自治区和田地区和康县", RegionLevel.County)]
    [InlineData(540481, "西藏自治区林芝市米林市", RegionLevel.County)]
    [InlineData(522730, "贵州省黔南布依族苗族自治州龙里县", RegionLevel.County)]
    [InlineData(810000, "香港特别行政区", RegionLevel.Province)]
    [InlineData(331083, "浙江省台州市玉环市", RegionLevel.County)]
    public void ByCode_OfficialCode_PathAndLevel(int code, string path, RegionLevel level)
    {
        var region = table.ByCode(code).ShouldNotBeNull();
        region.Path.ShouldBe(path);
        region.Level.ShouldBe(level);
        table.ByPath(path).ShouldBe(region);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(419000)]
    [InlineData(110100)]
    [InlineData(990000)]
    public void ByCode_NoSuchRegion_Null(int code) => table.ByCode(code).ShouldBeNull();

    [Theory]
    [InlineData("江苏省南通市通州区石港镇")]
    [InlineData("浙江省绍兴市越城区富盛镇")]
    [InlineData("福建省福州市福州滨海新城")]
    [InlineData("重庆市两江新区")]
    [InlineData("河北省雄安新区")]
    [InlineData("上海市浦东新区")]
    [InlineData("天津市滨海新区")]
    [InlineData("长三角")]
    [InlineData("川渝地区")]
    [InlineData("中国")]
    [InlineData("美国")]
    public void ByPath_FullPath_ThatRegion(string path) => table.ByPath(path).ShouldNotBeNull().Path.ShouldBe(path);

    [Theory]
    [InlineData("贵州省龙里县", "贵州省黔南布依族苗族自治州龙里县")]
    [InlineData("四川绵阳", "四川省绵阳市")]
    [InlineData("江苏通州区石港镇", "江苏省南通市通州区石港镇")]
    [InlineData("北京朝阳区", "北京市朝阳区")]
    [InlineData("河南济源", "河南省济源市")]
    [InlineData("湖北襄樊", "湖北省襄阳市")]
    [InlineData("上海闸北区", "上海市静安区")]
    [InlineData("朝阳区", null)]
    [InlineData("不是地名", null)]
    [InlineData("", null)]
    public void Normalize_PathAsPeopleWriteIt_OfficialPath(string written, string? path) => RegionPaths.Normalize(table, written).ShouldBe(path);

    [Theory]
    [InlineData("蜀", true)]
    [InlineData("川", false)]
    [InlineData("和平", true)]
    [InlineData("海淀", false)]
    public void NamedBy_ShortForm_MarkAsInTheFile(string surface, bool needsContext)
    {
        var names = table.NamedBy(surface);
        names.ShouldNotBeEmpty();
        names.ShouldAllBe(n => n.NeedsContext == needsContext);
    }

    [Fact]
    public void Members_NamedZone_ItsProvinces() =>
        table.ByPath("京津冀").ShouldNotBeNull().Members.Select(m => m.Name).ShouldBe(["北京市", "天津市", "河北省"]);

    [Fact]
    public void Children_Prefecture_ItsCountiesOnly() =>
        table.ByCode(320600).ShouldNotBeNull().Children.Select(c => c.Name).ShouldContain("通州区");

    [Fact]
    public void Read_WhatWriteWrote_SameAnswers()
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            table.Write(writer);
        }

        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = RegionTable.Read(reader);
        read.Count.ShouldBe(table.Count);
        read.All.Select(r => (r.Path, r.Code, r.Level, r.Entry)).ShouldBe(table.All.Select(r => (r.Path, r.Code, r.Level, r.Entry)));
        read.NamedBy("朝阳区").Select(n => n.Region.Path).ShouldBe(table.NamedBy("朝阳区").Select(n => n.Region.Path));
    }

    [Fact]
    public void Read_OtherBytes_InvalidData()
    {
        using var reader = new BinaryReader(new MemoryStream(new byte[64]));
        Should.Throw<InvalidDataException>(() => RegionTable.Read(reader));
    }

    [Fact]
    public void Load_BadRows_OneFindingEachAndTheRest()
    {
        var folder = Directory.CreateTempSubdirectory();
        var regions = Directory.CreateDirectory(Path.Combine(folder.FullName, "regions")).FullName;
        File.WriteAllText(Path.Combine(regions, "regions.tsv"), "# columns: code\tname\tlevel\tparent\taliases\n"
            + "990000\t甲省\tprovince\t\t甲\n990100\t乙市\tprefecture\t990000\t乙?\n990101\t丙县\tcounty\t980000\n12\t丁省\tprovince\n990200\t戊市\tcitylike\t990000\n990100\t乙市\tprefecture\t990000\n");
        var findings = new List<Finding>();
        var loaded = RegionTable.Load(new DictionaryFolders(folder.FullName), findings);
        loaded.All.Select(r => r.Path).ShouldBe(["甲省", "甲省乙市"]);
        findings.Select(f => f.Line).Order().ShouldBe([4, 5, 6, 7]);
        folder.Delete(recursive: true);
    }
}
