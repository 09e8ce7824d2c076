using HealthGraph.Api.Paging;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>
/// What one kind of thing can be filtered and ordered by: the one list behind its <c>where</c> and its <c>order</c>. The schema's inputs are
/// held against it at start, so that neither promises what the other lacks.
/// </summary>
/// <typeparam name="T">The kind of thing.</typeparam>
/// <param name="name">The kind's name in the schema; its inputs are <c>NAMEFilterInput</c> and <c>NAMESortInput</c>.</param>
internal sealed class PropertyTable<T>(string name) : IPropertyTable
{
    private readonly Dictionary<string, FilterField<T>> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortKey<T>> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortKey<T>> hidden = new(StringComparer.Ordinal);
    private Func<T, object> identity = static item => item!;
    private SortKey<T>? tie;

    /// <inheritdoc/>
    public string FilterInput { get; } = name + "FilterInput";

    /// <inheritdoc/>
    public string SortInput { get; } = name + "SortInput";

    /// <inheritdoc/>
    public IEnumerable<(string Name, string Input)> Fields => fields.Values.Select(f => (f.Name, f.Input));

    /// <inheritdoc/>
    public IEnumerable<string> Keys => keys.Keys;

    /// <summary>A text, such as a name.</summary>
    public PropertyTable<T> Text(string property, Func<T, string?> read, bool sorts = true) =>
        Add(property, TextTest.Input, (input, _) => Test(TextTest.Compile(input), read), sorts ? SortKeys.Text(property, read) : null);

    /// <summary>An id; ids of merged nodes count as the one that stands for them.</summary>
    public PropertyTable<T> Id(Func<T, string> read) =>
        Add("id", IdTest.Input, (input, scope) => Test(IdTest.Compile(input, scope), read), SortKeys.Text<T>("id", read));

    /// <summary>What decides between equals where there is no id; neither filter nor order show it.</summary>
    public PropertyTable<T> Tie(Func<T, string> read)
    {
        tie = SortKeys.Text<T>("", read);
        return this;
    }

    /// <summary>A key for usual orders only, which clients cannot ask for.</summary>
    public PropertyTable<T> Hidden(SortKey<T> key)
    {
        hidden.Add(key.Name, key);
        return this;
    }

    /// <summary>A whole number.</summary>
    public PropertyTable<T> Number(string property, Func<T, int?> read) =>
        Add(property, NumberTest.WholeInput, (input, _) => Test(NumberTest.Compile(input), item => read(item)), SortKeys.Number<T>(property, item => read(item)));

    /// <summary>A number.</summary>
    public PropertyTable<T> Decimal(string property, Func<T, double?> read) =>
        Add(property, NumberTest.DecimalInput, (input, _) => Test(NumberTest.Compile(input), read), SortKeys.Number(property, read));

    /// <summary>A date of any precision.</summary>
    public PropertyTable<T> Date(string property, Func<T, PartialDate?> read) =>
        Add(property, DateTest.Input, (input, _) => Test(DateTest.Compile(input), read), SortKeys.Date(property, read));

    /// <summary>Yes or no.</summary>
    public PropertyTable<T> Truth(string property, Func<T, bool> read) =>
        Add(property, TruthTest.Input, (input, _) => Test(TruthTest.Compile(input), read), SortKeys.Number<T>(property, item => read(item) ? 1 : 0));

    /// <summary>A value of an enum.</summary>
    public PropertyTable<T> Enum(string property, string type, Func<T, string> read) =>
        Add(property, type + "OperationFilterInput", (input, _) => Test(EnumTest.Compile(input), read), null);

    /// <summary>Several texts, such as aliases.</summary>
    public PropertyTable<T> Texts(string property, Func<T, IEnumerable<string>> read) =>
        Add(property, "ListStringOperationFilterInput", (input, _) => Test(ListTest.Compile(input, TextTest.Compile), read), null);

    /// <summary>One thing of another kind.</summary>
    public PropertyTable<T> One<TOther>(string property, Func<T, TOther?> read, Func<PropertyTable<TOther>> other, string input)
        where TOther : class =>
        Add(property, input, (given, scope) =>
        {
            var fits = other().Nested(given, scope);
            return item => read(item) is { } found && fits(found);
        }, null);

    /// <summary>Several things of another kind.</summary>
    public PropertyTable<T> Many<TOther>(string property, Func<T, IEnumerable<TOther>> read, Func<PropertyTable<TOther>> other, string kind) =>
        Add(property, $"ListFilterInputTypeOf{kind}FilterInput", (input, scope) => Test(ListTest.Compile(input, where => other().Nested(where, scope)), read), null);

    /// <summary>Anything else that has an input of its own.</summary>
    public PropertyTable<T> Own(string property, string input, Func<InputObject, FilterScope, Func<T, bool>> compile) => Add(property, input, compile, null);

    /// <summary>What tells things of this kind apart; the thing itself by default.</summary>
    public PropertyTable<T> Key(Func<T, object> read)
    {
        identity = read;
        return this;
    }

    /// <summary>The test that a <c>where</c> asks for; null and an empty one let everything pass.</summary>
    public Func<T, bool> Compile(InputObject? where, FilterScope scope)
    {
        var tests = new List<Func<T, bool>>();
        foreach (var (key, value) in where ?? [])
        {
            if (value is not null)
            {
                tests.Add(key switch
                {
                    "and" => Combination.All(Inputs(value, scope)),
                    "or" => Combination.Any(Inputs(value, scope)),
                    _ => fields[key].Compile((InputObject)value, scope),
                });
            }
        }

        return Combination.All(tests);
    }

    /// <summary>The order that an <c>order</c> asks for, the id between equals; null where it asks for none.</summary>
    /// <param name="order">Inputs of the sort type, or null.</param>
    public Ordering<T>? Order(IReadOnlyList<InputObject>? order)
    {
        var asked = (order ?? []).SelectMany(o => o).Where(o => o.Value is not null)
            .Select(o => (keys[o.Key], string.Equals((string)o.Value!, "DESC", StringComparison.Ordinal))).ToList();
        return asked.Count == 0 ? null : new Ordering<T>([.. asked, (Last, false)]);
    }

    /// <summary>A usual order.</summary>
    /// <param name="property">By what, hidden or not.</param>
    /// <param name="descending">Greatest first.</param>
    /// <param name="lastDescending">Whether the greatest id comes first among equals.</param>
    public Ordering<T> Usual(string property, bool descending, bool lastDescending = false) =>
        new([(hidden.GetValueOrDefault(property) ?? keys[property], descending), (Last, lastDescending)]);

    /// <summary>In the order of ids.</summary>
    public Ordering<T> ById() => new([(Last, false)]);

    private SortKey<T> Last => tie ?? keys["id"];

    private Func<T, bool> Nested(InputObject where, FilterScope scope) => scope.Once(Compile(where, scope), identity);

    private IEnumerable<Func<T, bool>> Inputs(object list, FilterScope scope) => ((object?[])list).Select(i => Compile((InputObject?)i, scope));

    private static Func<T, bool> Test<TValue>(Func<TValue, bool> test, Func<T, TValue> read) => item => test(read(item));

    private PropertyTable<T> Add(string property, string input, Func<InputObject, FilterScope, Func<T, bool>> compile, SortKey<T>? key)
    {
        fields.Add(property, new FilterField<T>(property, input, compile));
        if (key is not null)
        {
            keys.Add(property, key);
        }

        return this;
    }
}
