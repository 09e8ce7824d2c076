namespace HealthGraph.Host.Settings;

/// <summary>The password of a Neo4j database: from the environment or from a file that it names, and from nowhere else.</summary>
internal static class Neo4jPassword
{
    private const string Variable = "HEALTHGRAPH_NEO4J_PASSWORD";
    private const string FileVariable = "HEALTHGRAPH_NEO4J_PASSWORD_FILE";

    /// <summary>The password, or null where none is set: a server without authentication.</summary>
    /// <param name="environment">Value of a variable, or null.</param>
    /// <exception cref="SettingsException">Both variables are set, or the file cannot be read.</exception>
    public static string? Read(Func<string, string?> environment)
    {
        var (password, file) = (environment(Variable), environment(FileVariable));
        if (string.IsNullOrEmpty(file))
        {
            return string.IsNullOrEmpty(password) ? null : password;
        }

        if (!string.IsNullOrEmpty(password))
        {
            throw new SettingsException($"{Variable} and {FileVariable} are both set; set one.");
        }

        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{FileVariable}: {e.Message}");
        }
    }
}
