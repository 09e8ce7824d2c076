namespace HealthGraph.Tables;

/// <summary>What a column holds. In mapping files and in <c>dictionaries/import/headers.tsv</c> written with a small first letter.</summary>
public enum TableField
{
    /// <summary>Name of the series of bulletins.</summary>
    IssueSeries,

    /// <summary>Number of the issue.</summary>
    IssueNumber,

    /// <summary>Date of the issue.</summary>
    IssuePublishedOn,

    /// <summary>First day that the issue covers.</summary>
    IssueCoverageStart,

    /// <summary>Last day that the issue covers.</summary>
    IssueCoverageEnd,

    /// <summary>Both in one cell: 2024.1.1-2024.1.7.</summary>
    IssueCoverage,

    /// <summary>Who publishes the series.</summary>
    IssuePublisher,

    /// <summary>Place of the article in its issue.</summary>
    Ordinal,

    /// <summary>Title of the article.</summary>
    Title,

    /// <summary>Outlet of the article, or where a fact comes from.</summary>
    Source,

    /// <summary>Web address.</summary>
    Link,

    /// <summary>Date of the article or of the fact.</summary>
    Date,

    /// <summary>Text of the article.</summary>
    Body,

    /// <summary>Kind of entity: body, policy, topic.</summary>
    EntityType,

    /// <summary>Canonical name of an entity.</summary>
    Name,

    /// <summary>Finer kind: hospital, government, 通知.</summary>
    EntityKind,

    /// <summary>Path of the place where a body sits.</summary>
    Region,

    /// <summary>Parent body, or broader topic.</summary>
    Parent,

    /// <summary>Other names, several in a cell.</summary>
    Aliases,

    /// <summary>First date of existence, or date of issue.</summary>
    From,

    /// <summary>Last date of existence.</summary>
    To,

    /// <summary>Body that took over.</summary>
    Successor,

    /// <summary>Who issued a policy.</summary>
    Issuers,

    /// <summary>Number of a policy document.</summary>
    DocumentNumber,

    /// <summary>What a fact speaks of.</summary>
    Subject,

    /// <summary>Kind of the subject.</summary>
    SubjectType,

    /// <summary>What is said of it.</summary>
    Relation,

    /// <summary>The other end of a fact.</summary>
    Object,

    /// <summary>Kind of the object.</summary>
    ObjectType,

    /// <summary>Post or role in a fact.</summary>
    Qualifier,

    /// <summary>The sentence that a fact stands on.</summary>
    Sentence,
}
