namespace HealthGraph.Tables;

/// <summary>The order of year, month and day in dates written in figures.</summary>
public enum DateOrder
{
    /// <summary>Year, month, day.</summary>
    Ymd,

    /// <summary>Day, month, year.</summary>
    Dmy,

    /// <summary>Month, day, year.</summary>
    Mdy,
}
