namespace HealthGraph.Api.Paging;

/// <summary>Where a page lies.</summary>
/// <param name="HasNextPage">There is more after it.</param>
/// <param name="HasPreviousPage">There is more before it.</param>
/// <param name="StartCursor">Cursor of its first item; null where it is empty.</param>
/// <param name="EndCursor">Cursor of its last item; null where it is empty.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
