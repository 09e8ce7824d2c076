namespace HealthGraph.Graph.Questions;

/// <summary>By what time is divided.</summary>
public enum Bucket
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Years.</summary>
    Year,
}
