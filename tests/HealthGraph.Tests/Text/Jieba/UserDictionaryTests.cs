using HealthGraph.Text.Jieba;

namespace HealthGraph.Tests.Text.Jieba;

public sealed class UserDictionaryTests
{
    [Theory]
    [InlineData("云计算 5", "云计算", 5L, null)]
    [InlineData("李小福 2 nr", "李小福", 2L, "nr")]
    [InlineData("创新办 i", "创新办", null, "i")]
    [InlineData("八一双鹿", "八一双鹿", null, null)]
    [InlineData("  凱特琳 nz  ", "凱特琳", null, "nz")]
    [InlineData("\uFEFF台中 0", "台中", 0L, null)]
    [InlineData("Edu Trust认证 2000", "Edu Trust认证", 2000L, null)]
    [InlineData("Edu Trust 12x", "Edu Trust 12x", null, null)]
    [InlineData("5 5", "5", 5L, null)]
    [InlineData("n", "n", null, null)]
    public void Read_Line_WordFrequencyTag(string line, string word, long? frequency, string? tag)
    {
        var findings = new List<Finding>();
        Read([line], findings).ShouldBe([new UserWord(word, frequency, tag)]);
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Read_BadFrequencyAndEmptyLines_RestLoads()
    {
        var findings = new List<Finding>();
        Read(["", "大数据局 99999999999999999999 n", "   ", "医保局"], findings).ShouldBe([new UserWord("医保局", null, null)]);
        findings.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    private static IReadOnlyList<UserWord> Read(string[] lines, List<Finding> findings)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, lines);
            return UserDictionary.Read(path, findings);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
