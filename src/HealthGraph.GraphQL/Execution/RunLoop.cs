namespace HealthGraph.GraphQL.Execution;

/// <summary>Runs a plan to its end: what is at hand first, then level by level what has to be waited for.</summary>
internal static class RunLoop
{
    /// <summary>Writes the data and all that belongs into it.</summary>
    public static ValueTask ExecuteAsync(Run run, SelectionPlan plan, object? root, bool serial)
    {
        if (serial)
        {
            return SerialAsync(run, plan, root);
        }

        run.Path.StartAt(null);
        var start = run.Out.Length;
        if (!plan.Write(run, root))
        {
            run.RollBack(start, 0);
            run.IsDataNull = true;
        }

        (run.DataEnd, run.DataHoles) = (run.Out.Length, run.HoleCount);
        return run.HoleCount == 0 ? ValueTask.CompletedTask : DrainAsync(run, 0);
    }

    private static async ValueTask SerialAsync(Run run, SelectionPlan plan, object? root)
    {
        var output = run.Out;
        for (var i = 0; i < plan.Fields.Length; i++)
        {
            output.Raw(i == 0 ? plan.Fields[i].FirstKeyJson : plan.Fields[i].KeyJson);
            run.Reserve(plan.Fields[i]);
        }

        output.Raw(plan.Fields.Length == 0 ? "{}"u8 : "}"u8);
        (run.DataEnd, run.DataHoles) = (output.Length, run.HoleCount);
        foreach (var hole in run.Holes.ToArray())
        {
            run.Path.StartAt(null);
            Fill(run, hole, () => hole.Step.Write(run, root));
            await DrainAsync(run, hole.FirstChild);
            if (run.IsDataNull)
            {
                break;
            }
        }
    }

    private static async ValueTask DrainAsync(Run run, int next)
    {
        while (next < run.HoleCount)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var batches = StartBatches(run);
            for (var end = run.HoleCount; next < end; next++)
            {
                await WaitAsync(run, run.Holes[next]);
            }

            batches.ForEach(b => _ = b.Task!.ContinueWith(static t => t.Exception, TaskScheduler.Default));
        }
    }

    private static List<Batch> StartBatches(Run run)
    {
        var batches = run.Batches.ToList();
        run.Batches.Clear();
        foreach (var batch in batches)
        {
            batch.Holes.RemoveAll(h => h.IsDropped);
            for (var i = 0; i < batch.Holes.Count; i++)
            {
                batch.Holes[i].BatchIndex = i;
            }

            batch.Task = batch.Holes.Count == 0 ? Task.FromResult<IReadOnlyList<object?>>([]) : Start(run, batch);
        }

        return batches;
    }

    private static Task<IReadOnlyList<object?>> Start(Run run, Batch batch) => batch.Step.Resolver.StartBatch(run, batch.Step, batch.Holes);

    private static async ValueTask WaitAsync(Run run, Hole hole)
    {
        if (run.IsBelowNull(hole.Path))
        {
            Fill(run, hole, () => WriteNothing(run));
            return;
        }

        var task = hole.Batch?.Task ?? hole.Task!;
        object? value = null;
        Exception? fault = null;
        try
        {
            if (!task.IsCompleted)
            {
                await run.Loaders.WaitAsync(task);
            }

            value = hole.Batch is { } batch ? (await batch.Task!)[hole.BatchIndex] : hole.Step.Resolver.Result(task);
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            fault = e;
        }

        run.Path.StartAt(hole.Path);
        fault ??= value as Exception;
        Fill(run, hole, () => fault is null ? hole.Step.Value.Write(run, hole.Step, value) : run.Fail(hole.Step, fault));
    }

    private static void Fill(Run run, Hole hole, Func<bool> write)
    {
        hole.Start = run.Out.Length;
        hole.FirstChild = run.HoleCount;
        if (!write())
        {
            run.RollBack(hole.Start, hole.FirstChild);
            WriteNothing(run);
            run.NullUp(hole.Path);
        }

        hole.IsFilled = true;
        hole.End = run.Out.Length;
        hole.Children = run.HoleCount - hole.FirstChild;
    }

    private static bool WriteNothing(Run run)
    {
        run.Out.WriteNull();
        return true;
    }
}
