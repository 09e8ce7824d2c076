using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class InputFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Expand_Folder_GivesDocumentsInOrdinalOrder()
    {
        foreach (var name in (string[])["b.txt", "a/z.MD", "a/y.pdf", "C.html", "x.docx", ".hidden.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), "x");
        }

        var input = InputFiles.Expand([folder, "-"]);
        input.Paths.Select(p => Path.GetRelativePath(folder, p)).SkipLast(1).ShouldBe(["C.html", "a/y.pdf", "a/z.MD", "b.txt"]);
        input.Paths[^1].ShouldBe(InputFiles.StandardInput);
        input.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputKind);
    }

    [Theory]
    [InlineData("a.csv", "", "a.csv", "healthgraph import")]
    [InlineData("a.csv m.yaml b.txt", "", "a.csv", "healthgraph import")]
    [InlineData("a.csv B.TSV", "", "", "healthgraph import")]
    [InlineData("a.csv x.docx", "", "a.csv ", "healthgraph import|as PDF")]
    [InlineData("m.yaml", "", "", "outright")]
    [InlineData("x.zip", "", "", "outright")]
    [InlineData("a.json b.txt", "", null, "")]
    [InlineData("a.csv", "a.csv", "a.csv", "healthgraph import")]
    [InlineData("x.zip", "x.zip", null, "")]
    public void Expand_WhatIsNoDocument_SaysWhereToGoWithIt(string names, string given, string? places, string advice)
    {
        Array.ForEach(names.Split(' '), n => File.WriteAllText(Path.Combine(folder, n), "x"));
        var findings = InputFiles.Expand([Path.Combine(folder, given)]).Findings;
        findings.ShouldAllBe(f => f.Code == FindingCode.InputKind);
        findings.Select(f => f.Advice).Zip(advice.Split('|')).ShouldAllBe(pair => pair.First.Contains(pair.Second));
        findings.Select(f => Path.GetFileName(Path.GetRelativePath(folder, f.File!)).TrimStart('.')).ShouldBe(places?.Split(' ') ?? []);
    }

    [Fact]
    public void Expand_DirectoryLoop_IsOneFinding()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "again"), folder);
        File.WriteAllText(Path.Combine(folder, "a.txt"), "x");
        var input = InputFiles.Expand([folder]);
        input.Paths.ShouldHaveSingleItem();
        input.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.DirectoryLoop);
    }

    [Fact]
    public void Expand_MissingPath_IsOneFinding() =>
        InputFiles.Expand([Path.Combine(folder, "none")]).Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputMissing);
}
