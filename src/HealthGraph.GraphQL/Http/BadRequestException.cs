namespace HealthGraph.GraphQL.Http;

/// <summary>A request that is no GraphQL request, with the status that says so.</summary>
internal sealed class BadRequestException(int status, string message, string code = "BAD_REQUEST") : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
