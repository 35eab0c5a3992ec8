using RoutePlanner.Viewer.Serving;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Tests;

/// <summary>A county folder with a server on it, which can be ended and started again.</summary>
internal sealed class ServedCounty : IAsyncDisposable
{
    private CountySession session;
    private ViewerServer server;

    private ServedCounty(string folder, IReadOnlyList<string> planFolders, CountySession session, ViewerServer server) =>
        (Folder, PlanFolders, this.session, this.server) = (folder, planFolders, session, server);

    public string Folder { get; }

    public IReadOnlyList<string> PlanFolders { get; }

    public string Address => server.Address;

    public string Origin => server.Origin;

    public static async Task<ServedCounty> Start(string folder, IReadOnlyList<string> planFolders)
    {
        var session = CountySession.Open(CountyFiles.Read(folder, planFolders));
        return new ServedCounty(folder, planFolders, session, await ViewerServer.Start(Task.FromResult(session)));
    }

    public async Task Restart()
    {
        await DisposeAsync();
        session = CountySession.Open(CountyFiles.Read(Folder, PlanFolders));
        server = await ViewerServer.Start(Task.FromResult(session));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        session.Dispose();
    }
}
