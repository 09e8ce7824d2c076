namespace HealthGraph.GraphQL.Http;

/// <summary>Ends a WebSocket with a code of the protocol.</summary>
internal sealed class SocketCloseException(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
