using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RoutePlanner.Viewer;

/// <summary>
/// Serves the files of one plan folder on 127.0.0.1. A plan is confidential: the address carries a random token, and a request with another
/// host (a rebound name) or without the token gets nothing.
/// </summary>
internal sealed class PlanPage
{
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

    private readonly string folder;
    private readonly byte[] token;

    private PlanPage(WebApplication app, string folder, string token)
    {
        App = app;
        this.folder = Path.GetFullPath(folder);
        this.token = Encoding.ASCII.GetBytes(token);
        Token = token;
    }

    public WebApplication App { get; }

    public string Token { get; }

    /// <summary>Where the page is, once the application has started.</summary>
    public string Address => $"{App.Urls.First()}/{Token}/{FirstFile}";

    public static PlanPage Open(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var page = new PlanPage(builder.Build(), folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        page.App.MapGet("/{token}/{**file}", page.Serve);
        return page;
    }

    private IResult Serve(HttpContext context, string token, string? file)
    {
        var isAsked = context.Request.Host.Host == "127.0.0.1" && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), this.token);
        var path = Path.GetFullPath(Path.Combine(folder, file ?? ""));
        if (!isAsked || !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || !ContentTypes.TryGetValue(Path.GetExtension(path), out var type) || !File.Exists(path))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.File(path, type);
    }
}
