namespace HealthGraph;

/// <summary>The kinds of named entity.</summary>
public enum EntityType
{
    /// <summary>A ministry, bureau, hospital, university, company, association, outlet or a named part of one.</summary>
    Organization,

    /// <summary>A person by full name.</summary>
    Person,

    /// <summary>A country, province, prefecture, county, town, village or named zone.</summary>
    Region,

    /// <summary>A named policy document.</summary>
    Policy,

    /// <summary>A theme of the closed list of topics.</summary>
    Topic,
}
