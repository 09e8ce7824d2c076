using System.Text.Json;
using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Host.Serving.Web;

/// <summary><c>POST /documents</c> takes a document, <c>GET /documents/{id}</c> says what became of it.</summary>
internal sealed class DocumentEndpoints(PostedDocuments posted, InboxFolder inbox, ServeOptions options, ILogger<DocumentEndpoints> logger)
{
    private const string Path = "/documents";
    private const string RetryAfterSeconds = "60";

    /// <summary>Adds both routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, PostAsync);
        routes.MapGet(Path + "/{id}", GetAsync);
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!await KeyCheck.PassesAsync(context, options.Key) || !await FitsAsync(context))
        {
            return;
        }

        if (DocumentName.Of(context.Request) is not { } name)
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "Unknown kind",
                "Give the name with its extension (?name=weekly.pdf), or one of the types text/plain, text/markdown, text/html, application/pdf.");
            return;
        }

        await StoreAsync(context, name);
    }

    private async Task<bool> FitsAsync(HttpContext context)
    {
        if (context.Request.ContentLength > options.MaxUploadMegabytes * 1024L * 1024L)
        {
            await TooLargeAsync(context);
            return false;
        }

        if (Free(inbox.Root) < options.MinFreeMegabytes * 1024L * 1024L)
        {
            await FullAsync(context);
            return false;
        }

        return true;
    }

    private async Task StoreAsync(HttpContext context, string name)
    {
        try
        {
            if (await posted.StoreAsync(name, context.Request.Body, context.RequestAborted) is not { } id)
            {
                await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "Empty", "The body is the document; it was empty.");
                return;
            }

            context.Response.Headers.Location = $"{Path}/{id}";
            await Problem.JsonAsync(context, StatusCodes.Status202Accepted, json => Describe(json, id, name, "received"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await TooLargeAsync(context);
        }
        catch (Exception e) when (e is IOException and not BadHttpRequestException or UnauthorizedAccessException && !context.RequestAborted.IsCancellationRequested)
        {
            logger.LogError("A document could not be stored: {Reason}", e.Message);
            await FullAsync(context);
        }
    }

    private async Task GetAsync(HttpContext context)
    {
        if (!await KeyCheck.PassesAsync(context, options.Key))
        {
            return;
        }

        var id = context.Request.RouteValues["id"] as string;
        if (!PostedDocuments.IsId(id) || posted.Find(id!) is not { } found)
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "Unknown document", "No document with this id was received here.");
            return;
        }

        var state = found.Outcome switch { null => "received", Outcome.Done => "done", _ => "rejected" };
        var findings = await FindingsAsync(found.File + FindingsFile.Suffix, context.RequestAborted);
        await Problem.JsonAsync(context, StatusCodes.Status200OK, json =>
        {
            Describe(json, id!, System.IO.Path.GetFileName(found.File), state);
            if (findings is not null)
            {
                json.WritePropertyName("findings");
                findings.RootElement.GetProperty("findings").WriteTo(json);
            }
        });
        findings?.Dispose();
    }

    private static async Task<JsonDocument?> FindingsAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        await using var stream = File.OpenRead(file);
        return await JsonDocument.ParseAsync(stream, default, cancellationToken);
    }

    private static void Describe(Utf8JsonWriter json, string id, string name, string state)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteString("state", state);
    }

    private Task TooLargeAsync(HttpContext context) => Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "Too large",
        $"At most {Problem.Text(options.MaxUploadMegabytes)} MB are taken; split the document, or raise maxUploadMegabytes.");

    private static Task FullAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem.WriteAsync(context, StatusCodes.Status507InsufficientStorage, "No room", "The document could not be stored and was not taken; make room on the inbox's disk.");
    }

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
