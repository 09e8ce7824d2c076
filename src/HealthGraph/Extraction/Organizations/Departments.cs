using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Departments that bodies of one line of work have at every level: <c>grammar/departments.tsv</c>. Immutable.</summary>
internal sealed class Departments(IEnumerable<DictionaryRow> rows)
{
    private const string Units = "司处科室";

    private readonly ILookup<string, (string Name, string Of)> byForm = rows
        .SelectMany(r => r.List("forms").Append(r["department"]).Select(form => (Form: form, Name: r["department"], Of: r["of"])))
        .ToLookup(r => r.Form, r => (r.Name, r.Of), StringComparer.Ordinal);

    /// <summary>The official name of a department of <paramref name="body"/>, or null where the body has none that is called so.</summary>
    /// <param name="body">The body above.</param>
    /// <param name="department">A name that ends in the word for its unit: 规划处.</param>
    public string? Official(string body, string department)
    {
        foreach (var (name, of) in Named(department))
        {
            if (body.Contains(of, StringComparison.Ordinal))
            {
                return name + department[^1];
            }
        }

        return null;
    }

    /// <summary>The official names that a department may have, whichever body it is of; empty where none is known.</summary>
    public IEnumerable<string> Official(string department) => Named(department).Select(d => d.Name + department[^1]);

    private IEnumerable<(string Name, string Of)> Named(string department) =>
        department.Length > 2 && Units.Contains(department[^1], StringComparison.Ordinal) ? byForm[department[..^1]] : [];
}
