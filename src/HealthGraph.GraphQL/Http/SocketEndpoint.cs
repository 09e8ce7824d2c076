using System.Net.WebSockets;
using System.Text.Json;
using HealthGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HealthGraph.GraphQL.Http;

/// <summary>Accepts WebSockets of the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketEndpoint(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext context, Func<JsonElement, GraphQLAccess> access)
    {
        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol, StringComparer.Ordinal))
        {
            throw new BadRequestException(400, $"Ask for the WebSocket protocol {Protocol}.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = Protocol, KeepAliveInterval = TimeSpan.FromSeconds(options.KeepAliveSeconds) });
        await using var connection = new SocketConnection(socket, executor, options, access, context.RequestAborted);
        await connection.RunAsync();
    }
}
