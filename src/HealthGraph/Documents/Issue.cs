namespace HealthGraph.Documents;

/// <summary>The head of a weekly bulletin. What is not printed is null.</summary>
/// <param name="Series">Name of the series, such as 全国卫生信息化舆情监测周报.</param>
/// <param name="Number">Number of the issue, 1 or more.</param>
/// <param name="PublishedOn">Date of the issue.</param>
/// <param name="CoverageStart">First day covered.</param>
/// <param name="CoverageEnd">Last day covered, inclusive.</param>
/// <param name="Publisher">Who publishes the series.</param>
public sealed record Issue(
    string? Series, int? Number, PartialDate? PublishedOn, PartialDate? CoverageStart, PartialDate? CoverageEnd, string? Publisher);
