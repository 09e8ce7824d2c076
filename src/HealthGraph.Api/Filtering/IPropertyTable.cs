namespace HealthGraph.Api.Filtering;

/// <summary>A property table as the check at start sees it.</summary>
internal interface IPropertyTable
{
    /// <summary>Name of the filter input.</summary>
    string FilterInput { get; }

    /// <summary>Name of the sort input.</summary>
    string SortInput { get; }

    /// <summary>The filter's fields with the names of their types, <c>and</c> and <c>or</c> left out.</summary>
    IEnumerable<(string Name, string Input)> Fields { get; }

    /// <summary>Properties to order by.</summary>
    IEnumerable<string> Keys { get; }
}
