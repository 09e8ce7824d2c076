namespace HealthGraph.Graph.Changes;

/// <summary>What a statement claims, without where it claims it: equal facts are one node's property or one edge.</summary>
internal readonly record struct Fact(string Subject, string Predicate, string? Object, string? Value)
{
    /// <summary>The fact of a statement. By which words an article mentions a node makes no other edge.</summary>
    public static Fact Of(Statement statement) =>
        new(statement.Subject, statement.Predicate, statement.Object, statement.Predicate is "MENTIONS" ? null : statement.Value);

    /// <summary>The other end and the qualifier, or the value.</summary>
    public string Text => Object is null ? Value ?? "" : Value is null ? Object : $"{Object} ({Value})";

    /// <summary>128 bits that stand for the fact where millions are counted.</summary>
    public UInt128 Key() => UInt128.Parse(StatementId.Hash(Subject, Predicate, Object ?? "", Value ?? ""), System.Globalization.NumberStyles.HexNumber,
        System.Globalization.CultureInfo.InvariantCulture);
}
