using HealthGraph.Host.Commands;

// The pipeline's story is in HealthGraph/BulletinReader.cs; this file only starts the command that was asked for.
return await CommandTree.RunAsync(args);
