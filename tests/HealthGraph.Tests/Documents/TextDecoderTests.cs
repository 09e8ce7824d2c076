using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class TextDecoderTests
{
    private const string Text = "甲市卫健委发布\n来源：甲报，2024年1月9日。〇〡𠮷\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16le-bom", "utf-16be", "utf-16be-bom", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_AnyEncoding_GivesTheText(string encoding)
    {
        var findings = new FindingList("a.txt");
        TextDecoder.Decode(Encode(Text, encoding), findings).ShouldNotBeNull().TrimStart('\uFEFF').ShouldBe(Text);
        findings.ToList().ShouldBeEmpty();
    }

    [Fact]
    public void Decode_FewBrokenBytes_ReadsOnAndTells()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("甲市卫生健康委员会发布通知。\n", 20)));
        bytes[100] = 0xFF;
        var findings = new FindingList("a.txt");
        TextDecoder.Decode(bytes, findings).ShouldNotBeNull().ShouldContain("甲市卫生健康委员会发布通知。");
        findings.ToList().ShouldHaveSingleItem().Code.ShouldBe(FindingCode.EncodingDoubtful);
    }

    [Fact]
    public void Decode_BinaryRubbish_IsOneFinding()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        var findings = new FindingList("a.txt");
        TextDecoder.Decode(bytes, findings).ShouldBeNull();
        findings.ToList().ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputBinary);
    }

    internal static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
