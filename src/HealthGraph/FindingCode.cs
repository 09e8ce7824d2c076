namespace HealthGraph;

/// <summary>Every finding code, in one place. 1xxx documents, 2xxx dictionaries, 3xxx extraction, 4xxx stores, 5xxx tables and imports.</summary>
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

    /// <summary>Files of other kinds were left out of a folder, or one was given that the command does not read.</summary>
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

    /// <summary>No row of a table is a header that names what an import can take.</summary>
    public const string ImportHeader = "HG5001";

    /// <summary>A mapping file cannot be read, or does not fit its table.</summary>
    public const string ImportMapping = "HG5002";

    /// <summary>A table names issues by numbers alone: no series tells of what.</summary>
    public const string ImportNoSeries = "HG5003";

    /// <summary>A quote is opened and not closed in its row.</summary>
    public const string ImportOpenQuote = "HG5010";

    /// <summary>Text stands behind a closing quote.</summary>
    public const string ImportTextAfterQuote = "HG5011";

    /// <summary>A row holds a zero character.</summary>
    public const string ImportNul = "HG5012";

    /// <summary>A row or cell is longer than any that is read.</summary>
    public const string ImportTooLong = "HG5013";

    /// <summary>A row holds bytes or characters that are damaged.</summary>
    public const string ImportUndecodable = "HG5014";

    /// <summary>A row has more cells than the header.</summary>
    public const string ImportExtraCells = "HG5015";

    /// <summary>A cell has the length at which spreadsheets cut texts.</summary>
    public const string ImportCut = "HG5016";

    /// <summary>A row lacks what makes it an article, an issue, an entity or a fact.</summary>
    public const string ImportMissing = "HG5020";

    /// <summary>A cell is no date, or does not tell which.</summary>
    public const string ImportDate = "HG5021";

    /// <summary>A cell is no number.</summary>
    public const string ImportNumber = "HG5022";

    /// <summary>A cell is no web address.</summary>
    public const string ImportLink = "HG5023";

    /// <summary>A cell holds the error of a spreadsheet.</summary>
    public const string ImportCellError = "HG5024";

    /// <summary>A row names a kind of thing or a relation that the graph does not have.</summary>
    public const string ImportUnknownWord = "HG5025";

    /// <summary>An entity's row contradicts another, or names a place or a body that is not known.</summary>
    public const string ImportEntity = "HG5026";

    /// <summary>A line of a statements file cannot be read, or its parts do not belong together.</summary>
    public const string ImportStatementLine = "HG5030";

    /// <summary>A file is not the one that an import was broken off in.</summary>
    public const string ImportFileChanged = "HG5040";
}
