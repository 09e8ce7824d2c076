namespace HealthGraph.Tests.Text.Jieba;

/// <summary>The test classes that share one loaded Jieba.</summary>
[CollectionDefinition(Name)]
public sealed class JiebaTestGroup : ICollectionFixture<JiebaFixture>
{
    public const string Name = "Jieba";
}
