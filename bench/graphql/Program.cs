using HealthGraph.Bench.GraphQL;

return args switch
{
    ["compare", var folder, var cases] => await Comparison.RunAsync(folder, cases),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: HealthGraph.Bench.GraphQL compare REFERENCE_FOLDER CASES.jsonl");
    return 2;
}
