namespace HealthGraph.Scenarios.Exporting;

/// <summary>A test that opens pages in Chromium; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Program is null ? "No Chromium: apt-get install chromium." : null;
}
