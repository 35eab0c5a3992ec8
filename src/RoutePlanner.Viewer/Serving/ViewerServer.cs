using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Serving;

/// <summary>The page and its data on 127.0.0.1, under an address that holds a random token.</summary>
internal sealed class ViewerServer : IAsyncDisposable
{
    private const string Api = "/api/";

    private readonly WebApplication app;
    private readonly Guard guard;
    private readonly string firstFile;

    private ViewerServer(WebApplication app, Guard guard, string firstFile) => (this.app, this.guard, this.firstFile) = (app, guard, firstFile);

    /// <summary>Where the page is; open it in a browser on this machine.</summary>
    public string Address => $"{Origin}/{guard.Token}/{firstFile}";

    /// <summary>Scheme, host and port.</summary>
    public string Origin => app.Urls.First();

    /// <summary>Where the page asks for data, with the slash.</summary>
    public Uri Data => new($"{Origin}/{guard.Token}{Api}");

    /// <summary>Serves a county that is being opened: the page itself comes at once; what it asks about the county is answered from an earlier run, or waits, and is told what is wrong with it.</summary>
    /// <param name="opening">The county.</param>
    /// <param name="kept">What was kept; asked until the county is open.</param>
    public static Task<ViewerServer> Start(Task<CountySession> opening, Task<FirstView?>? kept = null)
    {
        return Start("", Map, Wait);

        void Map(IEndpointRouteBuilder routes)
        {
            CountySession Session() => opening.Result;
            CountyRoutes.Map(routes, Session);
            EditRoutes.Map(routes, Session);
            routes.MapGet("/{**file}", (string? file) => PageFiles.Get(file));
        }

        async Task Wait(HttpContext context, RequestDelegate next)
        {
            try
            {
                var path = context.Request.Path.Value!;
                if (path.IndexOf(Api, StringComparison.Ordinal) is >= 0 and var at)
                {
                    if (!opening.IsCompleted && HttpMethods.IsGet(context.Request.Method) && kept is not null && (await kept)?.Answer(path[(at + Api.Length)..]) is { } answer)
                    {
                        context.Response.ContentType = answer.Type;
                        await context.Response.Body.WriteAsync(answer.Body);
                        return;
                    }

                    await opening;
                }
            }
            catch (Exception problem) when (Problems.AreOfInput(problem))
            {
                await Problems.Of(problem).ToResult().ExecuteAsync(context);
                return;
            }

            await next(context);
        }
    }

    /// <summary>Serves a written plan's own pages, where there is no county to show it on.</summary>
    public static Task<ViewerServer> Start(PlanPage page) => Start(PlanPage.FirstFile, routes => routes.MapGet("/{**file}", page.Get), (context, next) => next(context));

    /// <summary>Ends it when asked to by Ctrl-C.</summary>
    public Task WaitForEnd() => app.WaitForShutdownAsync();

    /// <summary>Requests that wait are still answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<ViewerServer> Start(string firstFile, Action<IEndpointRouteBuilder> map, Func<HttpContext, RequestDelegate, Task> wait)
    {
        // Nothing but what is named here: settings files, logs and the rest cost time at every start, and the page needs none of them.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
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
        app.Use(next => context => wait(context, next));
        map(app.MapGroup("/" + guard.Token));
        await app.StartAsync();
        return new ViewerServer(app, guard, firstFile);
    }
}
