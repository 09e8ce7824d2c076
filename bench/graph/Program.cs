// Figures about the graph on disk; README.md says what each command shows.
//   generate FOLDER ARTICLES [CHARACTERS]     writes bulletins of invented news
//   ingest ARTICLES [CHARACTERS]              reading and extracting alone, then all of it into SQLite: times, their ratio, memory
//   passes read|ingest FOLDER                 one of its processes: two passes over a folder
//   write ARTICLES                            writing alone: CPU time a statement
//   kill TIMES ARTICLES [PROGRAM]             kill -9 at random moments of an ingest: the dump is that of an undisturbed run
//   neighbours STATEMENTS STATEMENTS          an entity with its neighbours and evidence, p50 and p99 at both sizes
//   host ARTICLES [CHARACTERS]                `healthgraph serve` with a full inbox: memory and speed as it goes, then once more idle
//   store FILE ARTICLES [CHARACTERS]          a store of invented news, for the next
//   index FILE                                the graph in memory over a store: time and memory of reading it, questions
using System.Globalization;
using HealthGraph.Bench.Graph;
using HealthGraph.Bench.Graph.Articles;

var dictionaries = Path.Combine(AppContext.BaseDirectory, "dictionaries");
switch (args)
{
    case ["generate", var folder, var articles, .. var more]:
        new ArticleGenerator(new Vocabulary(dictionaries), Number(more, 0, 680)).Write(folder, Number([articles], 0, 0));
        return 0;
    case ["ingest", var articles, .. var more]:
        return await IngestSpeed.RunAsync(dictionaries, Number([articles], 0, 0), Number(more, 0, 680));
    case ["passes", "read" or "ingest", var folder]:
        return await Passes.RunAsync(args[1], dictionaries, folder);
    case ["write", var articles]:
        return await WriteSpeed.RunAsync(dictionaries, Number([articles], 0, 0));
    case ["kill", var times, var articles, .. var more]:
        var program = more is [var published] ? published : Path.Combine(AppContext.BaseDirectory, "healthgraph.dll");
        return await KillRounds.RunAsync(dictionaries, Number([times], 0, 0), Number([articles], 0, 0), program);
    case ["host", var articles, .. var more]:
        return await HostMemory.RunAsync(dictionaries, Number([articles], 0, 0), Number(more, 0, 680));
    case ["store", var file, var articles, .. var more]:
        return await FilledStore.WriteAsync(dictionaries, file, Number([articles], 0, 0), Number(more, 0, 680));
    case ["index", var file]:
        return await IndexSpeed.RunAsync(file);
    case ["neighbours", var small, var large]:
        return await NeighbourSpeed.RunAsync(Number([small], 0, 0), Number([large], 0, 0));
    default:
        Console.Error.WriteLine("generate FOLDER ARTICLES [CHARACTERS] | ingest ARTICLES [CHARACTERS] | write ARTICLES | kill TIMES ARTICLES [PROGRAM] | host ARTICLES [CHARACTERS] | neighbours STATEMENTS STATEMENTS | store FILE ARTICLES [CHARACTERS] | index FILE");
        return 2;
}

static int Number(string[] values, int index, int fallback) =>
    index < values.Length ? int.Parse(values[index], NumberStyles.Integer, CultureInfo.InvariantCulture) : fallback;
