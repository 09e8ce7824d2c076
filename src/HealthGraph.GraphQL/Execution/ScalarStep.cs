using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

internal sealed class ScalarStep : ValueStep
{
    private readonly IScalarFormat _format;
    private readonly bool _isText;
    private readonly bool _isInt;
    private readonly bool _isBoolean;

    public ScalarStep(ScalarType type, bool nonNull)
        : base(nonNull)
    {
        _format = type.Format;
        _isText = _format is StringFormat or IdFormat or AnyFormat;
        _isInt = _format is IntFormat;
        _isBoolean = _format is BooleanFormat or AnyFormat;
    }

    public override bool WriteInt64(Run run, FieldStep field, long value)
    {
        if (!_isInt || value != (int)value)
        {
            return WriteValue(run, field, value);
        }

        run.Out.WriteNumber(value);
        return true;
    }

    public override bool WriteBoolean(Run run, FieldStep field, bool value)
    {
        if (!_isBoolean)
        {
            return WriteValue(run, field, value);
        }

        run.Out.WriteBoolean(value);
        return true;
    }

    protected override bool WriteValue(Run run, FieldStep field, object value)
    {
        if (_isText && value is string text)
        {
            run.Out.WriteString(text);
            return true;
        }

        var start = run.Out.Length;
        try
        {
            _format.Write(value, run.Out);
            return true;
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            run.Out.Length = start;
            run.Report(field, e is FormatException ? new FieldException(e.Message) : e);
            return GiveUp(run);
        }
    }
}
