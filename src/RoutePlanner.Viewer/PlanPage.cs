namespace RoutePlanner.Viewer;

/// <summary>The files of one plan folder, for a plan without its county.</summary>
internal sealed class PlanPage(string folder)
{
    /// <summary>What is opened first.</summary>
    public const string FirstFile = "plan.html";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".png"] = "image/png",
        [".json"] = "application/json",
        [".geojson"] = "application/geo+json",
        [".csv"] = "text/csv; charset=utf-8",
        [".gpx"] = "application/gpx+xml",
    };

    private readonly string folder = Path.GetFullPath(folder);

    /// <summary>A file of the folder, or nothing.</summary>
    public IResult Get(HttpContext context, string? file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file ?? ""));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || !ContentTypes.TryGetValue(Path.GetExtension(path), out var type) || !File.Exists(path))
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.File(path, type);
    }
}
