using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>A field of a filter input: what it compares, and how.</summary>
/// <typeparam name="T">What is filtered.</typeparam>
/// <param name="Name">The field's name.</param>
/// <param name="Input">Name of the input type in the schema.</param>
/// <param name="Compile">Makes a test of what a client gave.</param>
internal sealed record FilterField<T>(string Name, string Input, Func<InputObject, FilterScope, Func<T, bool>> Compile);
