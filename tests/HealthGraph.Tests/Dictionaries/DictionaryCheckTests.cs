using HealthGraph.Dictionaries;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Dictionaries;

public sealed class DictionaryCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_OwnDictionaries_AreInOrder() =>
        DictionaryCheck.Run(new DictionaryFolders(Path.Combine(SourceTree.Root, "dictionaries"))).Select(f => $"{f.File}:{f.Line} {f.What}").ShouldBeEmpty();

    [Theory]
    [InlineData("甲医院\thospital\t\t\t老院\n乙医院\thospital\t\t\t老院", FindingCode.DictionaryClash)]
    [InlineData("甲医院\thospital\n甲医院\thospital", FindingCode.DictionaryLine)]
    [InlineData("甲医院\thospital\t\t\t甲", FindingCode.DictionaryUnmatchable)]
    [InlineData("甲医院\thospital\t没有这个省", FindingCode.DictionaryUnknownName)]
    [InlineData("甲医院\thospital\t\t\t\t\t\t没有这家医院", FindingCode.DictionaryUnknownName)]
    public void Run_Fault_IsReported(string rows, string code) => Check(rows).ShouldContain(f => f.Code == code);

    [Theory]
    [InlineData("甲医院\thospital\t\t\t老院?\n乙医院\thospital\t\t\t老院?")]
    [InlineData("甲局\tgovernment\t\t\t老局@-2013\n乙局\tgovernment\t\t\t老局@2013-")]
    public void Run_MarkedAliases_DoNotClash(string rows) => Check(rows).ShouldBeEmpty();

    private IReadOnlyList<Finding> Check(string rows)
    {
        Directory.CreateDirectory(Path.Combine(folder, "bodies"));
        File.WriteAllText(Path.Combine(folder, "bodies", "test.tsv"), "# columns: name\tkind\tregion\tparent\taliases\tfrom\tto\tsuccessor\n" + rows + "\n");
        return DictionaryCheck.Run(new DictionaryFolders(folder));
    }
}
