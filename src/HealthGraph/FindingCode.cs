namespace HealthGraph;

/// <summary>Every finding code, in one place. 1xxx documents, 2xxx dictionaries, 3xxx extraction, 4xxx stores.</summary>
/// <remarks>A code is never reused for another meaning; a test keeps them unique.</remarks>
public static class FindingCode
{
    /// <summary>There is no such file or folder.</summary>
    public const string InputMissing = "HG1001";

    /// <summary>A file or folder could not be opened or read to its end.</summary>
    public const string InputUnreadable = "HG1002";

    /// <summary>A document is larger than the limit.</summary>
    public const string InputTooLarge = "HG1003";

    /// <summary>A document holds nothing.</summary>
    public const string InputEmpty = "HG1004";

    /// <summary>A document is no text of any known encoding.</summary>
    public const string InputBinary = "HG1005";

    /// <summary>Files of other kinds were left out of a folder.</summary>
    public const string InputKind = "HG1006";

    /// <summary>A folder was met a second time, or lies too deep.</summary>
    public const string DirectoryLoop = "HG1007";

    /// <summary>Some bytes of a text could not be decoded, or its encoding is a guess.</summary>
    public const string EncodingDoubtful = "HG1008";

    /// <summary>A file in the inbox keeps changing, or stays empty.</summary>
    public const string InputUnfinished = "HG1009";

    /// <summary>The program that reads PDF is not installed.</summary>
    public const string PdfToolMissing = "HG1010";

    /// <summary>The PDF tool could not read a document.</summary>
    public const string PdfBroken = "HG1011";

    /// <summary>The PDF tool took too long or wrote too much.</summary>
    public const string PdfTimeout = "HG1012";

    /// <summary>A PDF or web page holds no text.</summary>
    public const string PdfNoText = "HG1013";

    /// <summary>A bulletin's head lacks something, such as its number.</summary>
    public const string HeadIncomplete = "HG1020";

    /// <summary>A bulletin promises another number of articles than it holds.</summary>
    public const string CountDisagrees = "HG1021";

    /// <summary>The contents list names an article that is not there.</summary>
    public const string ArticleMissing = "HG1022";

    /// <summary>An article is not named in the contents list.</summary>
    public const string ArticleUnlisted = "HG1023";

    /// <summary>An article's title differs between contents list, heading and text.</summary>
    public const string TitleDisagrees = "HG1024";

    /// <summary>An article lacks its source, link, date or text.</summary>
    public const string FieldMissing = "HG1025";

    /// <summary>An article's dates differ, or lie after the issue.</summary>
    public const string DateDisagrees = "HG1026";

    /// <summary>Something that begins like an article has neither title nor text and was not taken.</summary>
    public const string ArticleSetAside = "HG1027";

    /// <summary>An article's source differs between contents list, heading and text.</summary>
    public const string SourceDisagrees = "HG1028";

    /// <summary>A link could not be put together with certainty.</summary>
    public const string UrlDoubtful = "HG1029";

    /// <summary>A date is printed that does not exist.</summary>
    public const string DateUnreadable = "HG1030";

    /// <summary>A dictionary line has too few columns or a value that cannot be read.</summary>
    public const string DictionaryLine = "HG2001";

    /// <summary>A dictionary file's header lacks a required column.</summary>
    public const string DictionaryHeader = "HG2002";

    /// <summary>The compiled dictionaries could not be written to their folder.</summary>
    public const string CompiledFileUnwritable = "HG2003";

    /// <summary>Two dictionary entries cannot both hold: one name twice, or one alias of two entries that is not marked ambiguous.</summary>
    public const string DictionaryClash = "HG2004";

    /// <summary>A dictionary name that no text can match.</summary>
    public const string DictionaryUnmatchable = "HG2005";

    /// <summary>A dictionary row refers to a name that no row bears.</summary>
    public const string DictionaryUnknownName = "HG2006";

    /// <summary>A line of a file of pairs holds no two names.</summary>
    public const string ComparisonPair = "HG3001";

    /// <summary>The program failed on a document: a fault of its own.</summary>
    public const string ReadingFailed = "HG3002";

    /// <summary>A line of the decisions file cannot be read.</summary>
    public const string DecisionLine = "HG4001";

    /// <summary>Two decisions contradict each other; the one that joins is not applied.</summary>
    public const string DecisionConflict = "HG4002";

    /// <summary>A decision takes back one that is not there.</summary>
    public const string DecisionUnknown = "HG4003";

    /// <summary>An id is not the hash of what it names.</summary>
    public const string CheckId = "HG4010";

    /// <summary>A statement's evidence lies outside its article's text, or is empty.</summary>
    public const string CheckSpan = "HG4011";

    /// <summary>A mention's words are not those of the text at its place.</summary>
    public const string CheckSurface = "HG4012";

    /// <summary>A statement has a predicate or a kind of node that the model does not know.</summary>
    public const string CheckSchema = "HG4013";

    /// <summary>A count kept by the store is not what the statements add up to.</summary>
    public const string CheckCount = "HG4014";

    /// <summary>A node that no statement speaks of, or a statement or tie to an issue without its article.</summary>
    public const string CheckOrphan = "HG4015";

    /// <summary>The storage itself is damaged.</summary>
    public const string CheckStorage = "HG4016";

    /// <summary>The store refuses a document while it takes others.</summary>
    public const string StoreRefused = "HG4020";
}
