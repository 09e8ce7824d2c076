namespace HealthGraph.Extraction;

/// <summary>A figure that measures something.</summary>
/// <param name="SubjectId">Id of the entity measured, or null.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Value">In <paramref name="Unit"/>, 万 and 亿 multiplied out.</param>
/// <param name="Bound"><c>exact over under nearly about range</c>.</param>
/// <param name="Upper">Upper end of a range, else null.</param>
/// <param name="Unit">As the text names it: 家, 张, %, 人次.</param>
/// <param name="AsOf">When it held, or null.</param>
/// <param name="Surface">The words that state it.</param>
/// <param name="Evidence">The sentence, in the article's text.</param>
/// <param name="Rule">Name of the rule.</param>
public sealed record Indicator(
    string? SubjectId, string Measure, decimal Value, string Bound, decimal? Upper, string Unit, PartialDate? AsOf, string Surface,
    TextSpan Evidence, string Rule);
