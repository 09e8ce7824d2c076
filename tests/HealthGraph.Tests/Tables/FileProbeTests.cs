using System.Text;
using HealthGraph.Tables;

namespace HealthGraph.Tests.Tables;

public sealed class FileProbeTests
{
    private const int ChunkBytes = 1 << 20;

    [Theory]
    [InlineData("é", 0)]
    [InlineData("é", 1)]
    [InlineData("卫", 1)]
    [InlineData("卫", 2)]
    [InlineData("𠀋", 1)]
    [InlineData("𠀋", 2)]
    [InlineData("𠀋", 3)]
    public void Read_CharacterThatAChunkCuts_IsUtf8(string character, int before)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', ChunkBytes - before) + string.Concat(Enumerable.Repeat(character, 50)));

        var facts = FileProbe.Read(new MemoryStream(bytes), null, CancellationToken.None);

        facts.Encoding.ShouldBe(TextEncoding.Utf8);
        facts.Length.ShouldBe(bytes.Length);
        facts.Hash.ShouldBe(FileProbe.Hash(new MemoryStream(bytes)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_OtherEncodingBehindAFirstChunkOfLetters_IsTold(int before)
    {
        var gb = TextEncodings.Of(TextEncoding.Gb18030);
        byte[] bytes = [.. Encoding.ASCII.GetBytes(new string('a', ChunkBytes - before - 1) + "\n"), .. gb.GetBytes("卫生健康委员会印发通知，要求各地做好信息化工作。\n")];

        FileProbe.Read(new MemoryStream(bytes), null, CancellationToken.None).Encoding.ShouldBe(TextEncoding.Gb18030);
    }
}
