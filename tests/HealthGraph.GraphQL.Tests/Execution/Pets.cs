using HealthGraph.GraphQL.Execution;

namespace HealthGraph.GraphQL.Tests.Execution;

/// <summary>A small schema with everything in it: lists, null, interfaces, unions, batches, faults.</summary>
internal static class Pets
{
    public const string Sdl = """
        interface Pet { name: String! friend: Pet }
        type Cat implements Pet { name: String! friend: Pet lives: Int! mood: Mood later: Int laterStill: Int }
        type Dog implements Pet { name: String! friend: Pet barks: Boolean! weight: Float }
        union CatOrDog = Cat | Dog
        enum Mood { VERY_HAPPY SLEEPY }
        input Where { name: String = "any" min: Int! tags: [String!] }
        input By @oneOf { id: ID name: String }
        type Node { id: Int! children(first: Int = 2): [Node!]! slow: String slowNonNull: String! slowSibling: Node fails: String failsNonNull: String! }
        type Query {
          cat: Cat!
          nobody: Cat
          pets: [Pet!]!
          either: [CatOrDog]
          echo(text: String = "hi", where: Where, by: By, mood: Mood, ids: [ID!]): String
          node: Node
          nodes: [Node]
          nodesNonNull: [Node!]
        }
        type Mutation { add(n: Int!): Int! addSlowly(n: Int!): Int! }
        type Subscription { count(to: Int!): Int! broken: Int refused: Int silent: Int }
        """;

    public enum Mood
    {
        VeryHappy,
        Sleepy,
    }

    private static readonly TaskCompletionSource Ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first subscription to silence has.</summary>
    public static Task SilenceEnded => Ended.Task;

    public static GraphQLExecutor Build(Counter? counter = null, ExecutorOptions? options = null)
    {
        counter ??= new Counter();
        var tom = new Cat("汤姆", 9, Mood.VeryHappy);
        var rex = new Dog("Rex \"the\"\n", true, 12.5);
        (tom.Friend, rex.Friend) = (rex, tom);
        return SchemaBuilder.FromSdl(Sdl)
            .BindType<Cat>("Cat").BindType<Dog>("Dog").BindType<Node>("Node")
            .AddResolver("Query", "cat", _ => tom)
            .AddResolver("Query", "nobody", _ => (Cat?)null)
            .AddResolver("Query", "pets", _ => new object[] { tom, rex })
            .AddResolver("Query", "either", _ => new List<object?> { rex, null, tom })
            .AddResolver("Query", "echo", Echo)
            .AddResolver("Query", "node", _ => new Node(1))
            .AddResolver("Query", "nodes", _ => new[] { new Node(1), new Node(2) })
            .AddResolver("Query", "nodesNonNull", _ => new[] { new Node(1), new Node(2) })
            .AddBatchResolver<Node, Node[]>("Node", "children", counter.ChildrenAsync)
            .AddAsyncResolver<Node, string?>("Node", "slow", async (n, _) => await Slowly($"slow {n.Id}"))
            .AddAsyncResolver<Node, string?>("Node", "slowNonNull", async (n, _) => await Slowly(n.Id == 2 ? null : $"slow {n.Id}"))
            .AddAsyncResolver<Node, Node?>("Node", "slowSibling", (n, c) => new(counter.SiblingAsync(n, c)))
            .AddResolver<Node, string>("Node", "fails", (n, _) => throw new GraphQLException($"no {n.Id}", "NO"))
            .AddResolver<Node, string>("Node", "failsNonNull", (_, _) => throw new InvalidOperationException("SELECT secret"))
            .AddResolver("Mutation", "add", c => counter.Total += c.Argument<int>("n"))
            .AddAsyncResolver("Mutation", "addSlowly", async c => await counter.AddSlowly(c.Argument<int>("n")))
            .AddResolver<Cat, int>("Cat", "later", (_, _) => throw NotYet())
            .AddAsyncResolver<Cat, int>("Cat", "laterStill", async (c, _) => await Slowly(c.Name) is null ? 1 : throw NotYet())
            .AddSubscription("Subscription", "count", c => Count(c.Argument<int>("to")))
            .AddSubscription("Subscription", "broken", _ => Broken())
            .AddSubscription("Subscription", "silent", c => Silent(c.Cancellation))
            .AddSubscription<int>("Subscription", "refused", _ => throw new GraphQLException("not you", "NO"))
            .Build(options ?? new ExecutorOptions { ReportsCost = false });
    }

    private static GraphQLException NotYet() => new("Not yet.", "NOT_READY") { RetryAfterSeconds = 3 };

    private static async Task<string?> Slowly(string? value)
    {
        await Task.Delay(1);
        return value;
    }

    private static string Echo(FieldContext context)
    {
        var where = context.Argument<InputObject>("where");
        return string.Join('|', new[]
        {
            context.Argument<string>("text"),
            where is null ? "-" : $"{where.Get<string>("name")},{where.Get<int>("min")},{string.Join('+', where.Get<string[]>("tags") ?? [])}",
            string.Join(',', context.Argument<InputObject>("by")?.Select(b => $"{b.Key}={b.Value}") ?? []),
            context.HasArgument("mood") ? context.Argument<Mood>("mood").ToString() : "-",
            string.Join(',', context.Argument<IReadOnlyList<string>>("ids") ?? []),
        });
    }

    private static async IAsyncEnumerable<int> Count(int to)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Silent([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            yield return 1;
        }
        finally
        {
            Ended.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<int> Broken()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    public sealed record Cat(string Name, int Lives, Mood Mood)
    {
        public object? Friend { get; set; }
    }

    public sealed record Dog(string Name, bool Barks, double Weight)
    {
        public object? Friend { get; set; }
    }

    public sealed record Node(int Id);

    /// <summary>Counts the calls of a store.</summary>
    public sealed class Counter
    {
        public int Total { get; set; }

        public List<int> BatchSizes { get; } = [];

        public List<int> LoaderSizes { get; } = [];

        public async ValueTask<IReadOnlyList<Node[]>> ChildrenAsync(IReadOnlyList<Node> parents, FieldContext context)
        {
            BatchSizes.Add(parents.Count);
            await Task.Yield();
            return [.. parents.Select(p => Enumerable.Range(1, context.Argument<int>("first")).Select(i => new Node((p.Id * 10) + i)).ToArray())];
        }

        public async Task<Node?> SiblingAsync(Node node, FieldContext context)
        {
            var loader = context.Loader<int, Node>("siblings", async (keys, _) =>
            {
                LoaderSizes.Add(keys.Count);
                await Task.Yield();
                return keys.ToDictionary(k => k, k => new Node(k));
            });
            var first = await loader.LoadAsync(node.Id + 100);
            return await loader.LoadAsync(first!.Id + 100);
        }

        public async Task<int> AddSlowly(int n)
        {
            var before = Total;
            await Task.Delay(5);
            return Total = before + n;
        }
    }
}
