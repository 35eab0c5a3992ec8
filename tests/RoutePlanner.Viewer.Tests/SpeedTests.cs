using System.Diagnostics;
using System.Globalization;

namespace RoutePlanner.Viewer.Tests;

/// <summary>
/// How smooth the page is, measured where <c>ROUTEPLANNER_VIEWER_SPEED</c> names a county and its plan, as <c>COUNTY;PLAN</c>: seconds from opening the folder to the drawn page, pictures a
/// second while the map is panned with the clock running, milliseconds that drawing everything anew takes.
/// </summary>
public sealed class SpeedTests(OpenCounty county) : BrowserTests(county)
{
    /// <summary>Fewer pictures a second are no longer seen as movement.</summary>
    private const double LeastPicturesASecond = 12;

    /// <summary>
    /// The program as users start it, with its road graph kept from an earlier run. Seconds of a shared machine say little, so the processor time of both sides is told, too: of the program in
    /// all its threads, and of the page's one.
    /// </summary>
    [Fact]
    public async Task The_first_view_is_there_soon()
    {
        var folders = Environment.GetEnvironmentVariable("ROUTEPLANNER_VIEWER_SPEED")?.Split(';');
        Assert.SkipUnless(folders is [_, _], "ROUTEPLANNER_VIEWER_SPEED names no COUNTY;PLAN to measure");
        for (var run = 0; run < 3; run++)
        {
            var page = await County.NewPage();
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Performance.enable");
            var begin = Stopwatch.GetTimestamp();
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "routeplanner-viewer.dll"), folders[0], folders[1]]) { RedirectStandardOutput = true })!;
            var line = await program.StandardOutput.ReadLineAsync() ?? "";
            var said = Stopwatch.GetElapsedTime(begin);
            await page.GotoAsync(line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal)));
            await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            var drawn = Stopwatch.GetElapsedTime(begin);
            var busy = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
            program.Refresh();
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"address after {said.TotalSeconds:0.00} s, drawn after {drawn.TotalSeconds:0.00} s; processor: program {program.TotalProcessorTime.TotalSeconds:0.00} s, page {busy:0.00} s; program's memory {program.WorkingSet64 >> 20} MB"));
            program.Kill();
            await program.WaitForExitAsync();
            await County.ClosePages();
        }
    }

    [Fact]
    public async Task Panning_stays_smooth()
    {
        var folders = Environment.GetEnvironmentVariable("ROUTEPLANNER_VIEWER_SPEED")?.Split(';');
        Assert.SkipUnless(folders is [_, _], "ROUTEPLANNER_VIEWER_SPEED names no COUNTY;PLAN to measure");
        var begin = Stopwatch.GetTimestamp();
        await using var served = await ServedCounty.Start(folders![0], [folders[1]]);
        var opened = Stopwatch.GetElapsedTime(begin);
        var page = await County.NewPage();
        begin = Stopwatch.GetTimestamp();
        await page.GotoAsync(served.Address);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        var drawn = Stopwatch.GetElapsedTime(begin);
        var result = await page.EvaluateAsync<double[]>("""
            async () => {
              const { model, map } = viewer; const view = map.map.getView();
              model.clock.goTo(3 * 3600); model.clock.toggle();
              view.setResolution(view.getResolution() / 2);
              const centre = view.getCenter(); let frames = 0; let longest = 0; const began = performance.now(); let last = began;
              // A hand that pulls the map to and fro: about a tenth of the view every tenth of a second.
              const turn = 2000;
              while (performance.now() - began < 2 * turn) {
                const share = ((performance.now() - began) % turn) / turn;
                view.setCenter([centre[0] + 1000 * view.getResolution() * (share < 0.5 ? share : 1 - share), centre[1]]);
                await new Promise(resolve => map.map.once('postrender', resolve));
                await new Promise(requestAnimationFrame);
                const now = performance.now(); longest = Math.max(longest, now - last); last = now; frames++;
              }
              model.clock.toggle();
              const seconds = (performance.now() - began) / 1000;
              const t = model.clock.seconds.value;
              return [frames / seconds, map.lastDrawing, longest, model.roads.value.lines.count, model.plan.value.plan.units.filter(u => u.start <= t && t < u.end).length];
            }
            """);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"opened {opened.TotalSeconds:0.0} s, drawn {drawn.TotalSeconds:0.0} s, {result[0]:0.0} pictures/s, anew {result[1]:0} ms, longest {result[2]:0} ms, {result[3]} pieces of road, {result[4]} units out"));
        Assert.InRange(result[0], LeastPicturesASecond, 1000);
    }
}
