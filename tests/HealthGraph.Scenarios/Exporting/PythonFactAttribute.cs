namespace HealthGraph.Scenarios.Exporting;

/// <summary>A test that needs a Debian Python package; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute(string module)
    {
        if (!DebianPython.Has(module))
        {
            Skip = $"No {module} in /usr/bin/python3: apt-get install python3-{module}.";
        }
    }
}
