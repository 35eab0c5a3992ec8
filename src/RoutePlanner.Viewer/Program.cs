using RoutePlanner.Viewer;
using RoutePlanner.Viewer.Serving;
using RoutePlanner.Viewer.Session;

const int InputExit = 2;
try
{
    return await Run(args);
}
catch (Exception problem) when (Problems.AreOfInput(problem))
{
    foreach (var message in Problems.Of(problem).Messages)
    {
        Console.Error.WriteLine($"error: {message}");
    }

    return InputExit;
}

static async Task<int> Run(string[] args)
{
    if (args.Length == 0 || args.Any(arg => arg.StartsWith('-')))
    {
        Console.Error.WriteLine("""
            usage: routeplanner-viewer COUNTY [PLAN...]   a county folder, and the folders that 'routeplanner plan' wrote for it
                   routeplanner-viewer PLAN               a written plan alone: its printed pages
            """);
        return InputExit;
    }

    if (args is [var only] && !File.Exists(Path.Combine(only, "county.json")) && File.Exists(Path.Combine(only, PlanPage.FirstFile)))
    {
        await using var pages = await ViewerServer.Start(new PlanPage(only));
        return await Serve(pages);
    }

    if (!PageFiles.Exist)
    {
        Console.Error.WriteLine("error: this program was built without its page (-p:BuildWeb=false); build it again with Node.js 20.19 or later installed");
        return InputExit;
    }

    // The page loads while the county is read, and shows it while the plans are followed on its roads: the first look must not be waited for. What was looked at before is shown at once.
    var kept = Task.Run(() => FirstView.Of(args[0], args[1..]));
    var opening = Task.Run(async () =>
    {
        if (await kept is { IsKept: true } view)
        {
            await Task.WhenAny(view.Asked, Task.Delay(FirstView.Patience));
        }

        return CountySession.Open(CountyFiles.Read(args[0], args[1..]));
    });
    await using var server = await ViewerServer.Start(opening, kept);
    Say(server);
    using var session = await opening;
    session.FollowPlans();
    if (await kept is { IsKept: false } first)
    {
        await first.Keep(server.Data);
    }

    await server.WaitForEnd();
    return 0;
}

static void Say(ViewerServer server) => Console.WriteLine($"Open {server.Address} in a browser. Ctrl-C ends it. Nobody but this machine can reach it.");

static async Task<int> Serve(ViewerServer server)
{
    Say(server);
    await server.WaitForEnd();
    return 0;
}
