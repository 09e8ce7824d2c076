using HealthGraph.Bench.GraphQL;

return args switch
{
    ["compare", var folder, var cases] => await Comparison.RunAsync(folder, cases),
    ["serve", var port] => await Server.RunAsync(port, Server.Engine()),
    ["hand", var port] => await Server.RunAsync(port, Server.ByHand),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: HealthGraph.Bench.GraphQL compare REFERENCE_FOLDER CASES.jsonl | serve PORT | hand PORT");
    return 2;
}
