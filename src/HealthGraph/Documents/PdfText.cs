using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HealthGraph.Documents;

/// <summary>Text of a PDF by way of poppler's <c>pdftotext</c>, its time and its output bounded.</summary>
/// <param name="options">The bounds and the program's name.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class PdfText(DocumentOptions options, FindingList findings)
{
    /// <summary>The text, pages parted by form feeds; or null and one finding.</summary>
    public string? Read(byte[] pdf)
    {
        using var process = Start();
        if (process is null)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.PdfTimeoutSeconds));
        try
        {
            // Feeding, reading and waiting run side by side: any of them alone could wait for the others for ever.
            var feed = FeedAsync(process, pdf, limit.Token);
            var errors = ReadAsync(process.StandardError.BaseStream, 4096, false, limit.Token);
            var text = ReadAsync(process.StandardOutput.BaseStream, options.MaxBytes, true, limit.Token).GetAwaiter().GetResult();
            feed.GetAwaiter().GetResult();
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return Checked(process.ExitCode, text, errors.GetAwaiter().GetResult());
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidDataException)
        {
            Kill(process);
            findings.Add(FindingCode.PdfTimeout, null, "The PDF took too long or gave too much text.", "Raise PdfTimeoutSeconds or MaxFileMegabytes, or split the document.");
        }
        catch (IOException e)
        {
            Kill(process);
            findings.Add(FindingCode.PdfBroken, null, $"The PDF tool broke off: {e.Message}", "Open the document in a viewer and save it again.");
        }

        return null;
    }

    private Process? Start()
    {
        var start = new ProcessStartInfo(options.PdfToText)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        foreach (var argument in (ReadOnlySpan<string>)["-enc", "UTF-8", "-q", "-", "-"])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start);
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or InvalidOperationException)
        {
            findings.Add(
                FindingCode.PdfToolMissing, null, $"PDF needs the program {options.PdfToText}, which could not be started.",
                "Install poppler-utils (apt-get install poppler-utils); other documents do not need it.");
            return null;
        }
    }

    private string? Checked(int exitCode, byte[] text, byte[] errors)
    {
        var decoded = Encoding.UTF8.GetString(text);
        if (exitCode != 0 && string.IsNullOrWhiteSpace(decoded))
        {
            var reason = Encoding.UTF8.GetString(errors).Split('\n')[0].Trim();
            findings.Add(FindingCode.PdfBroken, null, $"The PDF could not be read{(reason.Length > 0 ? ": " + reason : ".")}", "Open it in a viewer and save it again.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded))
        {
            findings.Add(FindingCode.PdfNoText, null, "The PDF holds no text, only pictures.", "Run it through an optical reader first.");
            return null;
        }

        return decoded;
    }

    private static async Task FeedAsync(Process process, byte[] pdf, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(pdf, cancel).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool stopped reading: its exit code says why.
        }
    }

    /// <summary>All of a stream; beyond <paramref name="most"/> bytes it throws or, where not <paramref name="strict"/>, reads on and drops.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, long most, bool strict, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[16384];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancel).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read <= most)
            {
                bytes.Write(chunk, 0, read);
            }
            else if (strict)
            {
                throw new InvalidDataException("Too much text.");
            }
        }

        return bytes.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It had ended already.
        }
    }
}
