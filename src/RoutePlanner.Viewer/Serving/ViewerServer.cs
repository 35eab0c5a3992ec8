using System.Net.Sockets;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Serving;

/// <summary>The page and its data on 127.0.0.1, under an address that holds a random token.</summary>
internal sealed class ViewerServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Guard guard;
    private readonly string firstFile;

    private ViewerServer(WebApplication app, Guard guard, string firstFile) => (this.app, this.guard, this.firstFile) = (app, guard, firstFile);

    /// <summary>Where the page is; open it in a browser on this machine.</summary>
    public string Address => $"{Origin}/{guard.Token}/{firstFile}";

    /// <summary>Scheme, host and port.</summary>
    public string Origin => app.Urls.First();

    /// <summary>Serves a county that is being opened: the page itself comes at once, what it asks about the county waits.</summary>
    public static Task<ViewerServer> Start(Task<CountySession> opening)
    {
        return Start("", Map, context => context.Request.Path.Value!.Contains("/api/", StringComparison.Ordinal) ? opening : Task.CompletedTask);

        void Map(IEndpointRouteBuilder routes)
        {
            CountySession Session() => opening.Result;
            CountyRoutes.Map(routes, Session);
            EditRoutes.Map(routes, Session);
            routes.MapGet("/{**file}", (string? file) => PageFiles.Get(file));
        }
    }

    /// <summary>Serves a written plan's own pages, where there is no county to show it on.</summary>
    public static Task<ViewerServer> Start(PlanPage page) => Start(PlanPage.FirstFile, routes => routes.MapGet("/{**file}", page.Get), _ => Task.CompletedTask);

    /// <summary>Asks itself for its page once, so that who asks first does not wait for code that has never run.</summary>
    public async Task WarmUp()
    {
        var address = new Uri(Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
        await stream.CopyToAsync(Stream.Null);
    }

    /// <summary>Ends it when asked to by Ctrl-C.</summary>
    public Task WaitForEnd() => app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<ViewerServer> Start(string firstFile, Action<IEndpointRouteBuilder> map, Func<HttpContext, Task> ready)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        var app = builder.Build();
        var guard = new Guard();
        app.Use(next => context => guard.Handle(context, next));
        app.Use(async (context, next) =>
        {
            await ready(context);
            await next(context);
        });
        map(app.MapGroup("/" + guard.Token));
        await app.StartAsync();
        return new ViewerServer(app, guard, firstFile);
    }
}
