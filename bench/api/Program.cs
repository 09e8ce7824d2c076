// The API over SQLite beside the same questions in SQL behind a bare Kestrel handler; README.md says what it shows.
//   run FILE [SECONDS]        both servers over one store, four questions in turn: requests a second, p50, p99, processor time a request
//   nodes FILE                what is asked of the busiest topic, region and body: first answer, p50, p99
//   api FILE PORT             one of the servers: the schema over GraphQL
//   sql FILE PORT             the other: the store's reads and SQL, JSON by hand
using System.Globalization;
using HealthGraph.Bench.Api;

switch (args)
{
    case ["run", var file, .. var more]:
        return await Comparison.RunAsync(file, more is [var seconds] ? Number(seconds) : 5);
    case ["nodes", var file]:
        return await BusiestNodes.RunAsync(file);
    case ["api", var file, var port]:
        await ApiServer.RunAsync(file, Number(port));
        return 0;
    case ["sql", var file, var port]:
        await SqlServer.RunAsync(file, Number(port));
        return 0;
    default:
        Console.Error.WriteLine("run FILE [SECONDS] | nodes FILE | api FILE PORT | sql FILE PORT");
        return 2;
}

static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
