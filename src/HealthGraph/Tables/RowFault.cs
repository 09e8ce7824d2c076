namespace HealthGraph.Tables;

/// <summary>Why a row is set aside, or what is doubtful about it.</summary>
/// <param name="Code">One of <see cref="FindingCode"/>.</param>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Column">1-based column in UTF-16 code units, or null.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Advice">What to do about it, one sentence.</param>
public sealed record RowFault(string Code, int Line, int? Column, string What, string Advice)
{
    /// <summary>The same as a finding about a file.</summary>
    public Finding In(string file) => new(Code, file, Line, Column, What, Advice);
}
