// Figures about imports; README.md says what each command shows.
//   rows FOLDER ROWS        a table without bodies: the bare reading and inserting, then the program, as processes in turn
//   bodies FOLDER ROWS      a table with bodies of 2 KB: reading and extracting alone (once as the program reads, once with CsvHelper), then the program with its store
//   kill FOLDER TIMES ROWS  kill -9 at random moments of an import, then again: the dump is that of an undisturbed run
//   bare FILE               (used by rows) CsvHelper and one prepared insert a row
//   read FILE               (used by bodies) the program's own reading and extracting, without a store
//   extract FILE            (used by bodies) the least of it: CsvHelper and extracting
using System.Globalization;
using HealthGraph.Bench.Import;

var program = Path.Combine(AppContext.BaseDirectory, "healthgraph.dll");
switch (args)
{
    case ["rows", var folder, var rows]:
        return await Comparisons.RowsAsync(folder, int.Parse(rows, CultureInfo.InvariantCulture), program);
    case ["bodies", var folder, var rows]:
        return await Comparisons.BodiesAsync(folder, int.Parse(rows, CultureInfo.InvariantCulture), program);
    case ["kill", var folder, var times, var rows]:
        return await KilledImports.RunAsync(folder, int.Parse(times, CultureInfo.InvariantCulture), int.Parse(rows, CultureInfo.InvariantCulture), program);
    case ["bare", var file]:
        return BareInsert.Run(file);
    case ["read", var file]:
        return ReadAlone.Run(file);
    case ["extract", var file]:
        return ExtractAlone.Run(file);
    default:
        Console.Error.WriteLine("rows FOLDER ROWS | bodies FOLDER ROWS | kill FOLDER TIMES ROWS");
        return 2;
}
