namespace HealthGraph.Api.Paging;

/// <summary>One key of an order: compares items with each other, and with what a cursor remembers.</summary>
/// <typeparam name="T">What is ordered.</typeparam>
/// <param name="Name">The property.</param>
/// <param name="Compare">Least first; what is unknown comes last, whichever the direction.</param>
/// <param name="Remember">The item's value as text for a cursor; null where it is unknown.</param>
/// <param name="CompareWith">Compares an item with a remembered value.</param>
internal sealed record SortKey<T>(string Name, Func<T, T, bool, int> Compare, Func<T, string?> Remember, Func<T, string?, bool, int> CompareWith);
