namespace HealthGraph.Bench.GraphQL;

/// <summary>One of the 1,000 entities that every server of the benchmark serves.</summary>
internal sealed record Entity(string Id, string Name, string Type)
{
    private static readonly string[] Types = ["ORG", "PERSON", "REGION", "POLICY"];

    public Entity[] Neighbours { get; private set; } = [];

    public static Entity[] Create()
    {
        var entities = Enumerable.Range(0, 1000).Select(i => new Entity($"e{i}", $"示范卫生健康机构{i}", Types[i % 4])).ToArray();
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i].Neighbours = [.. Enumerable.Range(0, 20).Select(k => entities[((i * 31) + (k * 97) + 7) % 1000])];
        }

        return entities;
    }
}
