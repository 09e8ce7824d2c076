namespace HealthGraph.Text.Numbers;

/// <summary>A number with its unit, as a text states it.</summary>
/// <param name="Span">From the bound word (近, 超过) to the unit or the bound after it (以上).</param>
/// <param name="Value">万, 亿 and the like multiplied out: 7367余万 is 73670000. Of a range the lower end.</param>
/// <param name="High">Upper end of a range, else null.</param>
/// <param name="Bound">How the number bounds the true one.</param>
/// <param name="Unit">As printed after the number (家, 人次, %, 个百分点); empty where none follows.</param>
/// <param name="NumberStart">Offset of the first digit or numeral.</param>
/// <param name="IsOrdinal">第12位, 第三方: a place in an order and no amount.</param>
internal readonly record struct Quantity(
    TextSpan Span, decimal Value, decimal? High, QuantityBound Bound, string Unit, int NumberStart, bool IsOrdinal);
