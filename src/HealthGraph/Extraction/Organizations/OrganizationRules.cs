namespace HealthGraph.Extraction.Organizations;

/// <summary>Names of the rules that find bodies, the worth of a character read by each, and the share of right answers of each.</summary>
/// <remarks>A worth only says which of two overlapping readings wins; the shares were measured on the annotated documents.</remarks>
internal static class OrganizationRules
{
    public const string Lexicon = "organization.lexicon";
    public const string Official = "organization.official";
    public const string Bare = "organization.bare";
    public const string Built = "organization.built";
    public const string Part = "organization.part";
    public const string Free = "organization.free";
    public const string Introduced = "organization.introduced";
    public const string Later = "organization.later";
    public const string Byline = "organization.byline";

    public const double KnownWeight = 1.08;
    public const double AmbiguousWeight = 0.95;
    public const double OfficialWeight = 1.05;
    public const double LevelWeight = 1.0;
    public const double BareWeight = 0.8;
    public const double BuiltWeight = 1.0;
    public const double CompanyWeight = 0.95;
    public const double PartWeight = 1.1;
    public const double FreeWeight = 0.7;
    public const double LaterWeight = 1.09;
    public const double AgainWeight = 0.97;
    public const double BylineWeight = 0.7;

    /// <summary>Share of right answers of a rule.</summary>
    public static double ConfidenceOf(string rule) => rule switch
    {
        Lexicon => 0.97,
        Official => 0.97,
        Built => 0.93,
        Part => 0.9,
        Introduced => 0.95,
        Later => 0.9,
        Byline => 0.8,
        Free => 0.7,
        _ => 0.6,
    };
}
