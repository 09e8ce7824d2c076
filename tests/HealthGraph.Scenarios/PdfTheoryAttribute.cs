namespace HealthGraph.Scenarios;

/// <summary>A theory that reads a PDF; skipped, and saying so, where <c>pdftotext</c> is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => File.Exists(Path.Combine(f, "pdftotext")) || File.Exists(Path.Combine(f, "pdftotext.exe"))))
        {
            Skip = "pdftotext is not installed: apt-get install poppler-utils, and run again.";
        }
    }
}
