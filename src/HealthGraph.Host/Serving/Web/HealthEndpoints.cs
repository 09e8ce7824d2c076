using HealthGraph.Host.Serving.StoreAccess;

namespace HealthGraph.Host.Serving.Web;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work, else 503 and why not.</summary>
internal sealed class HealthEndpoints(Readiness readiness, StoreLink store)
{
    /// <summary>Adds both routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", static context => Problem.JsonAsync(context, StatusCodes.Status200OK, static json => json.WriteString("status", "live")));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private Task ReadyAsync(HttpContext context)
    {
        var problems = new Dictionary<string, string>(readiness.Problems, StringComparer.Ordinal);
        if (store.Problem is { } slow)
        {
            problems[Readiness.Store] = slow;
        }

        return problems.Count == 0
            ? Problem.JsonAsync(context, StatusCodes.Status200OK, static json => json.WriteString("status", "ready"))
            : Problem.JsonAsync(context, StatusCodes.Status503ServiceUnavailable, json =>
            {
                json.WriteString("status", "not ready");
                foreach (var (part, reason) in problems.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    json.WriteString(part, reason);
                }
            });
    }
}
