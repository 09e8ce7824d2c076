using HealthGraph.Dictionaries;
using HealthGraph.Tests.Extraction;

namespace HealthGraph.Tests.Dictionaries;

public sealed class JiebaExportTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    [Fact]
    public void Write_Names_AreLinesThatJiebaReads()
    {
        using var text = new StringWriter { NewLine = "\n" };
        JiebaExport.Write(loaded.Dictionaries, text);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeGreaterThan(40_000);
        lines.ShouldAllBe(l => l.Split(' ', StringSplitOptions.None).Length == 3);
        lines.Select(l => l.Split(' ')[0]).ShouldBeUnique();
        lines.ShouldContain("国家卫健委 20000 nt");
        lines.ShouldContain("通州区 20000 ns");
        lines.ShouldContain("数据二十条 20000 nz");
        lines.ShouldNotContain(l => l.StartsWith("沪 ", StringComparison.Ordinal));
    }
}
