using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Tests.Host.Serving.Files;

public sealed class InboxFolderTests : IDisposable
{
    private readonly InboxFolder inbox = new(Directory.CreateTempSubdirectory("healthgraph-inbox-").FullName);

    public InboxFolderTests() => inbox.Create(DateTimeOffset.UnixEpoch);

    public void Dispose() => Directory.Delete(inbox.Root, recursive: true);

    [Fact]
    public void Files_FinishedAndHiddenOnes_AreNotSeen()
    {
        foreach (var name in (string[])["a.txt", "sub/b.md", "sub/done/c.txt", "done/x.txt", "rejected/y.txt", ".hidden.txt", ".uploads/z.part"])
        {
            Put(name, "1");
        }

        inbox.Files().Select(f => inbox.NameOf(f.Path)).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "sub/b.md", "sub/done/c.txt"]);
    }

    [Theory]
    [InlineData("a.txt", false)]
    [InlineData("sub/done/a.txt", false)]
    [InlineData("done/a.txt", true)]
    [InlineData("done", true)]
    [InlineData("rejected/sub/a.txt", true)]
    [InlineData("doner/a.txt", false)]
    [InlineData(".uploads/a.part", true)]
    public void IsAside_Path_IsWhereNoWorkLies(string name, bool aside) => inbox.IsAside(Path.Combine(inbox.Root, name)).ShouldBe(aside);

    [Fact]
    public void Settle_SameNameAgain_GetsANumberAndOverwritesNothing()
    {
        for (var i = 1; i <= 3; i++)
        {
            inbox.Settle(Put("sub/week.txt", "text " + i), Outcome.Done, null).ShouldNotBeNull();
        }

        Read("done/sub/week.txt").ShouldBe("text 1");
        Read("done/sub/week-2.txt").ShouldBe("text 2");
        Read("done/sub/week-3.txt").ShouldBe("text 3");
        inbox.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Settle_Rejected_LiesBesideItsFindings()
    {
        Put("rejected/a.txt", "an older one");
        Put("rejected/a.txt.findings.json", "{\"old\":1}");
        inbox.Settle(Put("a.txt", "broken"), Outcome.Rejected, "{}"u8.ToArray());
        Read("rejected/a-2.txt").ShouldBe("broken");
        Read("rejected/a-2.txt.findings.json").ShouldBe("{}");
        Read("rejected/a.txt.findings.json").ShouldBe("{\"old\":1}");
    }

    [Fact]
    public void Settle_FindingsLeftByACrash_AreWrittenAnew()
    {
        Put("rejected/a.txt.findings.json", "half");
        inbox.Settle(Put("a.txt", "broken"), Outcome.Rejected, "{}"u8.ToArray());
        Read("rejected/a.txt").ShouldBe("broken");
        Read("rejected/a.txt.findings.json").ShouldBe("{}");
    }

    [Fact]
    public void Settle_WrittenOverMeanwhile_StaysInTheInbox()
    {
        var file = Put("a.txt", "first");
        Put("a.txt", "second, longer");
        inbox.Settle(file, Outcome.Done, null).ShouldBeNull();
        Read("a.txt").ShouldBe("second, longer");
    }

    [Fact]
    public void Settle_TakenBackMeanwhile_DoesNothing()
    {
        var file = Put("a.txt", "first");
        File.Delete(file.Path);
        inbox.Settle(file, Outcome.Done, null).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(inbox.Of(Outcome.Done)).ShouldBeEmpty();
    }

    [Fact]
    public void Settle_Posted_TakesItsFolderAway_OthersStay()
    {
        inbox.Settle(Put("posted/0123/a.txt", "1"), Outcome.Done, null);
        inbox.Settle(Put("2026/a.txt", "1"), Outcome.Done, null);
        Directory.Exists(Path.Combine(inbox.Root, "posted", "0123")).ShouldBeFalse();
        Directory.Exists(Path.Combine(inbox.Root, "2026")).ShouldBeTrue();
    }

    [Fact]
    public void Create_HalfAnUpload_IsClearedAway()
    {
        var part = Put(".uploads/x.part", "half");
        inbox.Create(new DateTimeOffset(part.Stamp.WrittenUtc).AddHours(23));
        Directory.EnumerateFiles(inbox.UploadFolder).Count().ShouldBe(1, "another host may be writing it");
        inbox.Create(new DateTimeOffset(part.Stamp.WrittenUtc).AddHours(25));
        Directory.EnumerateFiles(inbox.UploadFolder).ShouldBeEmpty();
    }

    private InboxFile Put(string name, string text)
    {
        var path = Path.Combine(inbox.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return new InboxFile(path, name, FileStamp.Of(path)!.Value);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(inbox.Root, name));
}
