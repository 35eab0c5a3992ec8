using Microsoft.Playwright;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Tests;
using RoutePlanner.Viewer.Serving;
using RoutePlanner.Viewer.Tests;

[assembly: AssemblyFixture(typeof(OpenCounty))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)] // one after the other: two processor cores, one browser

namespace RoutePlanner.Viewer.Tests;

/// <summary>One browser for all tests, and a copy of the example county with a quickly made plan; each test serves a copy of its own where it changes something.</summary>
public sealed class OpenCounty : IAsyncLifetime
{
    /// <summary>Long enough for a machine with more to do; a test that holds waits far less.</summary>
    private const float PatienceMilliseconds = 20000;

    private const string Chromium = "/usr/bin/chromium";
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("viewer-tests-");
    private readonly List<IAsyncDisposable> servers = [];
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> offences = new();
    private readonly List<IBrowserContext> contexts = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    private string CountyFolder => Path.Combine(scratch.FullName, "county");

    private string PlanFolder => Path.Combine(scratch.FullName, "plan");

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("ROUTEPLANNER_CACHE", Path.Combine(scratch.FullName, "graphs"));
        Environment.SetEnvironmentVariable("ROUTEPLANNER_DRAFTS", Path.Combine(scratch.FullName, "drafts"));
        Copy(Path.Combine(RepositoryRoot.Path, "data", "example-county"), CountyFolder);

        // Without the village teams on foot and e-bike a night is planned in half the time.
        var duty = Path.Combine(CountyFolder, "duty.csv");
        await File.WriteAllLinesAsync(duty, (await File.ReadAllLinesAsync(duty)).Where(line => line[0] != 'V'));
        var roads = CountyRoads.Build(County.Read(CountyFolder));
        Directory.CreateDirectory(PlanFolder);
        new Planner(roads).Plan(roads.County.Night, new PlannerOptions { Iterations = 300 }).WriteJson(Path.Combine(PlanFolder, "plan.json"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        scratch.Delete(recursive: true);
    }

    /// <summary>A county and its plan in folders of their own, served.</summary>
    internal async Task<ServedCounty> Serve(int plans = 1)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch.FullName, $"{servers.Count + 1}")).FullName;
        var county = Path.Combine(folder, "county");
        Copy(CountyFolder, county);
        string[] planFolders = [.. Enumerable.Range(1, plans).Select(k => Path.Combine(folder, k == 1 ? "plan" : $"plan-{k}"))];
        foreach (var plan in planFolders)
        {
            Copy(PlanFolder, plan);
        }

        var served = await ServedCounty.Start(county, planFolders);
        servers.Add(served);
        return served;
    }

    /// <summary>A window of its own with the viewer's page, drawn.</summary>
    internal async Task<IPage> Open(string address, string language = "zh-CN", bool isDark = false)
    {
        var page = await NewPage(language, isDark);
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync("html[data-ready=true]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    /// <summary>A window of its own; skips the test where there is no browser.</summary>
    internal async Task<IPage> NewPage(string language = "zh-CN", bool isDark = false)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed (apt install chromium)");
        Assert.SkipUnless(PageFiles.Exist, "the viewer was built without its page (-p:BuildWeb=false)");
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = 1400, Height = 860 },
        });
        await context.AddInitScriptAsync($"localStorage.setItem('language', localStorage.getItem('language') ?? '{language}')");
        contexts.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        page.Request += (_, request) => Note(!request.Url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal), $"asked for {request.Url}");
        page.PageError += (_, problem) => Note(true, problem);
        page.Console += (_, line) => Note(line.Type == "error" && line.Text.Contains("Content Security Policy", StringComparison.Ordinal), line.Text);
        return page;
    }

    /// <summary>Closes all windows.</summary>
    internal async Task ClosePages()
    {
        foreach (var context in contexts)
        {
            await context.CloseAsync();
        }

        contexts.Clear();
    }

    /// <summary>Fails where a page did something that no test may see: an error of its own, a request to elsewhere.</summary>
    internal void AssertPagesBehaved() => Assert.Empty(offences);

    private void Note(bool isOffence, string what)
    {
        if (isOffence)
        {
            offences.Enqueue(what);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
