using System.Globalization;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Importing;

/// <summary>Tells how far an import has come, how fast it goes and how long it will still take: in place on a terminal, else a line every ten seconds.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="length">Bytes of the file.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ImportProgress(Output output, long length, TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private long firstPosition = -1;
    private long firstRows;
    private TimeSpan last;

    /// <summary>The file is read up to <paramref name="position"/>; so many rows have come in.</summary>
    public void Report(long position, long rows)
    {
        var elapsed = clock.GetElapsedTime(start);
        if (firstPosition < 0 && rows > 0)
        {
            // Rows that an earlier run has written go by faster.
            (firstPosition, firstRows, last) = (position, rows, elapsed);
        }

        if (output.Mode.Quiet || firstPosition < 0 || elapsed - last < (output.Mode.Terminal ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(10)))
        {
            return;
        }

        last = elapsed;
        output.Progress(Line(position, rows, elapsed));
    }

    /// <summary>The file is done: the line makes room.</summary>
    public void End() => output.ProgressEnd();

    private string Line(long position, long rows, TimeSpan elapsed)
    {
        var share = length == 0 ? 1 : (double)position / length;
        var rate = (rows - firstRows) / elapsed.TotalSeconds;
        var left = position > firstPosition ? elapsed * ((double)(length - position) / (position - firstPosition)) : TimeSpan.Zero;
        return string.Create(CultureInfo.InvariantCulture, $"{share:P0}, {rows} rows, {rate:F0} a second, {left:hh\\:mm\\:ss} left");
    }
}
