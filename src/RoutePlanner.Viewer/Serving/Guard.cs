using System.Security.Cryptography;
using System.Text;

namespace RoutePlanner.Viewer.Serving;

/// <summary>
/// A plan is confidential. Only who knows the token in the address gets an answer, under the name 127.0.0.1 alone (a name that was bent to this machine gets nothing), and from pages
/// of this very address. No answer may be kept or framed, and the page may load nothing from elsewhere.
/// </summary>
internal sealed class Guard
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>128 random bits in hex.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Lets a request pass or answers "not found", which gives nothing away.</summary>
    public Task Handle(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = PagePolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.Host.Host != "127.0.0.1" || !IsOwnOrigin(request) || !HasToken(request.Path.Value ?? ""))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>A browser names the page a request comes from, except for plain reading; other pages' requests are refused.</summary>
    private static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == $"http://{request.Host.Value}") && site is "" or "none" or "same-origin";
    }

    private bool HasToken(string path)
    {
        var end = path.IndexOf('/', 1);
        return end > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path[1..end]), Encoding.UTF8.GetBytes(Token));
    }
}
