using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace HealthGraph.Bench.Api;

/// <summary>What is asked of the topic, the region and the body that most articles speak of, one request after the other; every graph as of a day is another.</summary>
internal static class BusiestNodes
{
    private const int Port = 4783;
    private const int Times = 50;

    private static readonly (string Name, string Fields)[] Fields =
    [
        ("neighbours", "neighbours(first: 20) { nodes { entity { id name } relations { type articleCount } } }"),
        ("relations with evidence", "relations(first: 20) { nodes { type other { id } evidence(first: 3) { sentence } } }"),
        ("coOccurring", "coOccurring(first: 20) { entity { name } articleCount }"),
        ("mentions", "mentions(first: 20) { nodes { text sentence article { title } } }"),
        ("mentions, half way", "mentions(first: 20, after: $cursor) { nodes { text sentence article { title } } }"),
        ("articles", "articles(first: 20) { nodes { id title publishedOn } }"),
        ("events", "events(first: 20) { nodes { id name date } }"),
        ("timeline", "timeline(bucket: MONTH) { period articles mentions events }"),
        ("aliases and claims", "firstSeen lastSeen aliases(first: 5) { text articleCount } claims { value evidence(first: 1) { sentence } }"),
    ];

    /// <summary>Prints a line of JSON a question: first answer, p50, p99, processor time a request (of the server, whatever its threads did).</summary>
    public static async Task<int> RunAsync(string file)
    {
        using var api = Comparison.Start("api", file, Port);
        try
        {
            await Comparison.ReadyAsync(Port);
            using var client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}")), Timeout = TimeSpan.FromSeconds(60) };
            foreach (var kind in (string[])["topic", "region", "organization"])
            {
                await AskAsync(api, client, Subjects.Ranked(file, kind)[0]);
            }
        }
        finally
        {
            api.Kill();
        }

        return 0;
    }

    private static async Task AskAsync(Process api, HttpClient client, string id)
    {
        var cursor = await MiddleAsync(client, id);
        foreach (var (name, fields) in Fields)
        {
            var declared = fields.Contains("$cursor", StringComparison.Ordinal) ? ", $cursor: String" : "";
            await MeasureAsync(api, client, id, name, $"query ($q: ID!{declared}) {{ entity(id: $q) {{ {fields} }} }}", cursor, _ => null);
            if (declared.Length == 0)
            {
                await MeasureAsync(api, client, id, name + ", as of a day", $"query ($q: ID!, $day: PartialDate!) {{ asOf(date: $day) {{ entity(id: $q) {{ {fields} }} }} }}", cursor, Day);
            }
        }
    }

    private static async Task MeasureAsync(Process api, HttpClient client, string id, string name, string query, string? cursor, Func<int, string?> day)
    {
        var times = new List<double>();
        api.Refresh();
        var before = api.TotalProcessorTime;
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync("/graphql", new { query, variables = Variables(id, query, cursor, day(i)) });
            var text = await answer.Content.ReadAsStringAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (text.Contains("\"errors\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(text);
            }
        }

        api.Refresh();
        var (first, cpu) = (times[0], (api.TotalProcessorTime - before).TotalMilliseconds / Times);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"node":"{{id}}","question":"{{name}}","first_ms":{{first:F1}},"p50_ms":{{times[Times / 2]:F2}},"p99_ms":{{times[(Times * 99 / 100) - 1]:F2}},"cpu_ms":{{cpu:F2}}}"""));
    }

    private static Dictionary<string, string?> Variables(string id, string query, string? cursor, string? day)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = id };
        if (day is not null)
        {
            variables["day"] = day;
        }

        if (query.Contains("$cursor", StringComparison.Ordinal))
        {
            variables["cursor"] = cursor;
        }

        return variables;
    }

    /// <summary>Another day each time, all in the later half of the archive.</summary>
    private static string Day(int number) => new DateOnly(2015, 1, 1).AddDays(number * 73).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The cursor of a mention half way through the archive's time.</summary>
    private static async Task<string?> MiddleAsync(HttpClient client, string id)
    {
        const string Query = "query ($q: ID!) { asOf(date: \"2015-01\") { entity(id: $q) { mentions(first: 1) { pageInfo { endCursor } } } } }";
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { q = id } });
        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("data").GetProperty("asOf").GetProperty("entity").GetProperty("mentions").GetProperty("pageInfo").GetProperty("endCursor").GetString();
    }
}
