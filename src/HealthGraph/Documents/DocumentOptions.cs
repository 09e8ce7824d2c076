namespace HealthGraph.Documents;

/// <summary>Bounds of reading documents. Validated when a <see cref="DocumentReader"/> is made.</summary>
public sealed record DocumentOptions
{
    /// <summary>Largest document read, in mebibytes, 1-1024; a longer one is a finding. Default 64.</summary>
    public int MaxFileMegabytes { get; init; } = 64;

    /// <summary>Longest run of the PDF tool for one document, in seconds, 1-3600. Default 60.</summary>
    public int PdfTimeoutSeconds { get; init; } = 60;

    /// <summary>Name or path of poppler's <c>pdftotext</c>. Default <c>pdftotext</c>, found on the search path.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Largest document in bytes.</summary>
    internal long MaxBytes => MaxFileMegabytes * 1024L * 1024L;

    /// <summary>Every fault of these options, in the order of the members; empty where there is none.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        Check(MaxFileMegabytes, 1, 1024, nameof(MaxFileMegabytes));
        Check(PdfTimeoutSeconds, 1, 3600, nameof(PdfTimeoutSeconds));
        if (string.IsNullOrWhiteSpace(PdfToText))
        {
            faults.Add($"{nameof(PdfToText)} must name a program.");
        }

        return faults;

        void Check(int value, int least, int most, string name)
        {
            if (value < least || value > most)
            {
                faults.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} must be {least} to {most}, not {value}."));
            }
        }
    }
}
