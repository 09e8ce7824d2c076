using System.Collections;

namespace HealthGraph.GraphQL.Execution;

internal sealed class ListStep(ValueStep item, bool nonNull) : ValueStep(nonNull)
{
    protected override bool WriteValue(Run run, FieldStep field, object value)
    {
        if (value is string or not IEnumerable)
        {
            run.Report(field, new FieldException($"Expected Iterable, but did not find one for field \"{field.Parent.Name}.{field.Definition.Name}\"."));
            return GiveUp(run);
        }

        var start = run.Out.Length;
        var holes = run.HoleCount;
        run.Path.PushList(item.NonNull);
        var written = value switch
        {
            object?[] array => WriteItems(run, field, array),
            IReadOnlyList<object?> list => WriteItems(run, field, list),
            _ => WriteItems(run, field, (IEnumerable)value),
        };
        run.Path.Pop();
        if (written)
        {
            return true;
        }

        run.RollBack(start, holes);
        return GiveUp(run);
    }

    private bool WriteItems(Run run, FieldStep field, ReadOnlySpan<object?> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            run.Out.Raw(i == 0 ? (byte)'[' : (byte)',');
            run.Path.MoveTo(i);
            if (!item.Write(run, field, items[i]))
            {
                return false;
            }
        }

        return Close(run, items.Length);
    }

    private bool WriteItems(Run run, FieldStep field, IReadOnlyList<object?> items)
    {
        var count = items.Count;
        for (var i = 0; i < count; i++)
        {
            run.Out.Raw(i == 0 ? (byte)'[' : (byte)',');
            run.Path.MoveTo(i);
            if (!item.Write(run, field, items[i]))
            {
                return false;
            }
        }

        return Close(run, count);
    }

    private bool WriteItems(Run run, FieldStep field, IEnumerable items)
    {
        var count = 0;
        foreach (var value in items)
        {
            run.Out.Raw(count == 0 ? (byte)'[' : (byte)',');
            run.Path.MoveTo(count++);
            if (!item.Write(run, field, value))
            {
                return false;
            }
        }

        return Close(run, count);
    }

    private static bool Close(Run run, int count)
    {
        run.Out.Raw(count == 0 ? "[]"u8 : "]"u8);
        return true;
    }
}
