namespace HealthGraph.Scenarios;

/// <summary>Decisions, checks, copies and re-readings as a person meets them.</summary>
public sealed class DecisionTests : IAsyncLifetime
{
    private const string Article = "甘肃省启用健康医疗平台\n来源：健康报\n2024-03-05\n\n3月4日，甘肃省卫生健康委员会在兰州启用健康医疗平台，甘肃省人民医院和兰州大学第一医院参加。\n";
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.txt"), Article);
        (await RunAsync("ingest", "a.txt")).ExitCode.ShouldBeLessThan(2);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Decide_Same_HoldsOverTheNextIngest_AndIsUndone()
    {
        var before = (await RunAsync("dump")).Output;
        var made = await RunAsync("decide", "same", "甘肃省人民医院", "兰州大学第一医院", "--who", "李", "--why", "试一试");
        made.ExitCode.ShouldBe(0, made.Error);
        (await RunAsync("search", "兰州大学第一")).Output.ShouldNotContain("organization/甘肃省人民医院");
        await File.WriteAllTextAsync(Path.Combine(folder, "b.txt"), Article.Replace("3月4日", "3月3日", StringComparison.Ordinal));
        (await RunAsync("ingest", "b.txt")).ExitCode.ShouldBeLessThan(2);
        (await RunAsync("show", "organization/兰州大学第一医院")).Output.ShouldContain("2 articles");
        (await RunAsync("check")).ExitCode.ShouldBe(0);
        File.Delete(Path.Combine(folder, "healthgraph.db"));
        (await RunAsync("ingest", "a.txt")).ExitCode.ShouldBeLessThan(2);
        (await RunAsync("decisions", "undo", made.Output.Trim())).ExitCode.ShouldBe(0);
        (await RunAsync("dump")).Output.ShouldBe(before);
        (await RunAsync("decisions", "list")).Output.ShouldContain("same (undone)");
    }

    [Fact]
    public async Task Decide_Contradiction_IsToldAndNotApplied()
    {
        await RunAsync("decide", "different", "甘肃省人民医院", "兰州大学第一医院");
        var same = await RunAsync("decide", "same", "甘肃省人民医院", "兰州大学第一医院");
        same.ExitCode.ShouldBe(1);
        same.Error.ShouldContain("HG4002");
        (await RunAsync("show", "甘肃省人民医院")).Output.ShouldContain("organization/甘肃省人民医院");
    }

    [Theory]
    [InlineData("decide", "same", "甘肃省人民医院", "没有这家医院")]
    [InlineData("decide", "correct", "甘肃省人民医院", "date", "2024")]
    [InlineData("decide", "correct", "甘肃省人民医院", "colour", "red")]
    [InlineData("decisions", "undo", "d0000000000")]
    public async Task Decide_WhatCannotBe_IsAUsageError(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        result.ExitCode.ShouldBe(2, result.Error);
        File.Exists(Path.Combine(folder, "decisions.tsv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Reread_SameDictionaries_ChangesNothing()
    {
        var before = (await RunAsync("dump")).Output;
        (await RunAsync("reread", "--dry-run")).Output.Trim().ShouldBe("change\twhat\tnode\tpredicate\tbefore\tafter");
        (await RunAsync("reread")).ExitCode.ShouldBeLessThan(2);
        (await RunAsync("dump")).Output.ShouldBe(before);
    }

    [Fact]
    public async Task Reread_OtherDictionaries_DryRunSaysWhatTheRereadThenDoes()
    {
        Directory.CreateDirectory(Path.Combine(folder, "mine", "bodies"));
        await File.WriteAllTextAsync(Path.Combine(folder, "mine", "bodies", "mine.tsv"),
            "# Ours.\n# columns: name\tkind\tregion\tparent\taliases\n# source: test\n# licence: test\n# date: 2026-11\n健康医疗平台建设专班\tother\t\t\t健康医疗平台\n");
        var before = (await RunAsync("dump")).Output;
        var dry = await RunAsync("reread", "--dry-run", "--dictionaries", "mine");
        dry.Output.ShouldContain("appears\tnode\torganization/健康医疗平台建设专班");
        (await RunAsync("dump")).Output.ShouldBe(before);
        (await RunAsync("reread", "--dictionaries", "mine")).ExitCode.ShouldBeLessThan(2);
        (await RunAsync("show", "健康医疗平台建设专班")).ExitCode.ShouldBe(0);
        (await RunAsync("check")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Backup_Restore_Copy_GiveTheSameDump()
    {
        var dump = (await RunAsync("dump")).Output;
        (await RunAsync("backup", "saved.db")).ExitCode.ShouldBe(0);
        await RunAsync("decide", "not-an-entity", "甘肃省人民医院");
        (await RunAsync("dump")).Output.ShouldNotBe(dump);
        (await RunAsync("restore", "saved.db")).ExitCode.ShouldBe(0);
        (await RunAsync("dump")).Output.ShouldBe(dump);
        (await RunAsync("copy", "--from", "healthgraph.db", "--to", "copy.db")).ExitCode.ShouldBe(0);
        (await RunAsync("dump", "--store", "copy.db")).Output.ShouldBe(dump);
    }

    private Task<ProgramResult> RunAsync(params string[] arguments) => HealthGraphProgram.RunAsync(folder, null, arguments);
}
