namespace HealthGraph.Text.Dates;

/// <summary>What a date may lean on: the day of the article, the date read before, the year named in this sentence.</summary>
internal sealed class DateScope(PartialDate? anchor)
{
    private Func<int, int?, int?>? yearOf;

    /// <summary>Date of the article or issue, or null.</summary>
    public PartialDate? Anchor { get; } = anchor;

    /// <summary>The date read last, for 当天, 同年, 次年; null before the first.</summary>
    public PartialDate? Last { get; private set; }

    /// <summary>The day read last, for 当天 and 次日; null before the first.</summary>
    public PartialDate? LastDay { get; private set; }

    /// <summary>The date that this sentence already gave, for 9月5日、6日; null at its start.</summary>
    public PartialDate? InSentence { get; private set; }

    /// <summary>The day of the dateline (某地1月9日电), which 今天 means, else the anchor.</summary>
    public PartialDate? Today { get; private set; } = anchor;

    /// <summary>Remembers a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="isDateline">It is the day on which the news was sent.</param>
    public void Remember(PartialDate date, bool isDateline = false) =>
        (Last, LastDay, InSentence, Today) = (date, date.Day is null ? LastDay : date, isDateline ? null : date, isDateline && date.Day is not null ? date : Today);

    /// <summary>A new sentence begins.</summary>
    public void EndSentence() => InSentence = null;

    /// <summary>Gives the year of a month, and the day if known, that were named without one; see <see cref="FindYear"/>. One delegate a text.</summary>
    public Func<int, int?, int?> YearOf => yearOf ??= FindYear;

    /// <summary>The year of a month named without one: that of this sentence, else the one that brings it nearest to the anchor; null where nothing tells.</summary>
    private int? FindYear(int month, int? day)
    {
        if (InSentence is { Month: not null } near && near.Year != Anchor?.Year)
        {
            return month >= near.Month ? near.Year : near.Year + 1;
        }

        if (Anchor is not { } anchor)
        {
            return Last?.Year;
        }

        if (anchor.Month is null)
        {
            return anchor.Year;
        }

        var best = anchor.Year - 1;
        for (var year = anchor.Year; year <= anchor.Year + 1; year++)
        {
            best = Distance(year, month, day ?? 15, anchor) < Distance(best, month, day ?? 15, anchor) ? year : best;
        }

        return best;
    }

    /// <summary>The month of a day named without one: that of this sentence, else the nearest to the anchor; null where nothing tells.</summary>
    public PartialDate? DateOf(int day)
    {
        if (InSentence is { Month: not null } near)
        {
            return PartialDate.TryCreate(near.Year, near.Month, day);
        }

        if (Anchor is not { Day: not null } anchor)
        {
            return Anchor is { Month: not null } month ? PartialDate.TryCreate(month.Year, month.Month, day) : null;
        }

        var (first, best) = (new DateTime(anchor.Year, anchor.Month!.Value, 1), (DateTime?)null);
        for (var shift = -1; shift <= 1; shift++)
        {
            var month = first.AddMonths(shift);
            var nearer = day <= DateTime.DaysInMonth(month.Year, month.Month)
                && (best is not { } known || Distance(month.Year, month.Month, day, anchor) < Distance(known.Year, known.Month, day, anchor));
            best = nearer ? month : best;
        }

        return best is { } found ? PartialDate.TryCreate(found.Year, found.Month, day) : null;
    }

    /// <summary>Days apart; what lies ahead counts a little further, since news tells mostly what has been.</summary>
    private static double Distance(int year, int month, int day, PartialDate anchor)
    {
        var days = ((year - anchor.Year) * 365.25) + ((month - anchor.Month!.Value) * 30.4) + day - (anchor.Day ?? 15);
        return days > 0 ? days * 1.1 : -days;
    }
}
