// How fast the store writes into Neo4j; README.md says how to run it and what it showed.
//   ADDRESS ARTICLES --wipe     e.g. neo4j+http://neo4j@127.0.0.1:7474/neo4j 1000 --wipe; all data of the database are DELETED
using System.Globalization;
using HealthGraph.Bench.Neo4j;
using HealthGraph.Stores.Neo4j;

if (args is not [var text, var count, "--wipe"] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var articles))
{
    Console.Error.WriteLine("ADDRESS ARTICLES --wipe");
    return 2;
}

if (!Neo4jAddress.TryParse(text, out var address, out var fault))
{
    Console.Error.WriteLine(fault);
    return 2;
}

var options = new Neo4jOptions(address, Environment.GetEnvironmentVariable("HEALTHGRAPH_NEO4J_PASSWORD"));
await using var speed = new IngestSpeed(options, Path.Combine(AppContext.BaseDirectory, "dictionaries"), articles);
await speed.RunAsync();
return 0;
