using System.Reflection;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>GraphiQL with worked examples, out of the program itself: no other site is asked for anything.</summary>
internal static class GraphiQLPage
{
    private const string Prefix = "graphiql/";

    // What the page may load and whom it may ask: this host only. GraphiQL sets styles from its script.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly (string File, string Type)[] Files =
    [
        ("index.html", "text/html; charset=utf-8"), ("page.js", "text/javascript; charset=utf-8"),
        ("page.css", "text/css; charset=utf-8"), ("graphiql.min.js", "text/javascript; charset=utf-8"), ("graphiql.min.css", "text/css; charset=utf-8"),
        ("react.production.min.js", "text/javascript; charset=utf-8"), ("react-dom.production.min.js", "text/javascript; charset=utf-8"), ("LICENSES.txt", "text/plain; charset=utf-8"),
    ];

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/graphiql", static context =>
        {
            // A slash at the end, so that the page's files are looked for beside it; to the routing both are the same.
            if (context.Request.Path.Value!.EndsWith('/'))
            {
                return SendAsync(context, Files[0]);
            }

            context.Response.Redirect("/graphiql/");
            return Task.CompletedTask;
        });
        routes.MapGet("/graphiql/examples.json", static context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            return context.Response.Body.WriteAsync(GraphiQLExamples.Json(), context.RequestAborted).AsTask();
        });
        foreach (var file in Files)
        {
            routes.MapGet("/graphiql/" + file.File, context => SendAsync(context, file));
        }
    }

    /// <summary>A file of the page.</summary>
    internal static Stream Open(string file) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + file)
        ?? throw new InvalidOperationException($"The program was built without {file}.");

    private static async Task SendAsync(HttpContext context, (string File, string Type) file)
    {
        await using var stream = Open(file.File);
        var headers = context.Response.Headers;
        context.Response.ContentType = file.Type;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "max-age=300";
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
