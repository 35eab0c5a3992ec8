using Microsoft.Playwright;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Viewer.Tests;

/// <summary>Editing a county, planning anew, saving.</summary>
public sealed class EditingTests(OpenCounty county) : BrowserTests(county)
{
    private const string Seconds = "1";

    [Fact]
    public async Task A_unit_taken_out_a_new_plan_its_difference_and_saving()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        await Find(page, "T07");
        await Press(page, "Take out tonight");
        await Tab(page, "edits");
        await Expect(page.Locator("#edits li")).ToHaveTextAsync("T07 is out tonight");
        Assert.DoesNotContain("T07,2026-11-24", await File.ReadAllTextAsync(Path.Combine(served.Folder, "duty.csv")), StringComparison.Ordinal);

        await Replan(page);
        await Shots.Take(page, "decide-en");
        await Tab(page, "compare");
        await Expect(page.Locator("#difference li", new() { HasText = "T07" })).ToContainTextAsync("only before");
        await Shots.Take(page, "compare-en");

        await Tab(page, "edits");
        await page.ClickAsync("#accept");
        await Expect(page.Locator("#notice")).ToContainTextAsync("plan-v2");
        Assert.Contains("T07,2026-11-24,,19:59,20:00,0", await File.ReadAllTextAsync(Path.Combine(served.Folder, "duty.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-24", await File.ReadAllTextAsync(Path.Combine(served.Folder, "backup", "1", "duty.csv")), StringComparison.Ordinal);
        var saved = Plan.ReadJson(served.PlanFolders[0] + "-v2/plan.json");
        Assert.DoesNotContain(saved.Units, unit => unit.TeamId == "T07");
        Assert.Equal(Core.Patrol.County.Read(served.Folder).InputsDigest, saved.InputsDigest);

        // Undoing after saving goes on from there: the next plan has the unit again, and saving it brings the old file back.
        await Press(page, "Undo");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(0);
        await Replan(page);
        await page.ClickAsync("#accept");
        await Expect(page.Locator("#notice")).ToContainTextAsync("plan-v3");
        Assert.DoesNotContain("2026-11-24", await File.ReadAllTextAsync(Path.Combine(served.Folder, "duty.csv")), StringComparison.Ordinal);
        Assert.Contains("2026-11-24", await File.ReadAllTextAsync(Path.Combine(served.Folder, "backup", "2", "duty.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_are_added_on_the_road_moved_ruled_and_removed_and_every_step_goes_back()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        await Find(page, "p-t05-01");
        await page.WaitForTimeoutAsync(400);
        await Tab(page, "edits");
        await Press(page, "Add a place");
        await page.FillAsync("#tool input[type=text]", "临时卡点");
        await page.Locator("#map").HoverAsync(new LocatorHoverOptions { Position = new Position { X = 480, Y = 300 } });
        await Expect(page.Locator("#tool [role=status]")).ToContainTextAsync("m away");
        await Shots.Take(page, "add-en");
        await page.Locator("#map").ClickAsync(new LocatorClickOptions { Position = new Position { X = 480, Y = 300 } });
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync("临时卡点");

        // It lies on the road that the preview showed.
        var metres = await page.EvaluateAsync<double>("""
            () => {
              const p = viewer.model.state.value.places.find(p => p.name === '临时卡点');
              const R = 6378137, x = R * p.lon * Math.PI / 180, y = R * Math.log(Math.tan(Math.PI / 4 + p.lat * Math.PI / 360));
              return viewer.model.roads.value.lines.nearest(x, y, 500, () => true).distance;
            }
            """);
        Assert.InRange(metres, 0, 1);

        await Press(page, "Move");
        await page.Locator("#map").ClickAsync(new LocatorClickOptions { Position = new Position { X = 520, Y = 330 } });
        await Expect(page.Locator("#tool")).ToBeHiddenAsync();

        // A rule that can't be is refused with the file, the place and the field, and nothing changes.
        await page.ClickAsync(".inspector summary");
        await page.FillAsync(".inspector form label:has-text('Longest gap') input", "20");
        await page.FillAsync(".inspector form label:has-text('Least gap') input", "45");
        await page.ClickAsync(".inspector form button");
        await Expect(page.Locator("#notice")).ToContainTextAsync("gap_m");
        await page.ClickAsync("#notice button");
        await page.FillAsync(".inspector form label:has-text('Least gap') input", "");
        await page.ClickAsync(".inspector form button");
        await Expect(page.Locator(".inspector dl")).ToContainTextAsync("20");

        await Press(page, "Remove");
        await Tab(page, "edits");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(4);
        for (var left = 3; left >= 0; left--)
        {
            await Press(page, "Undo");
            await Expect(page.Locator("#edits li")).ToHaveCountAsync(left);
        }

        await Press(page, "Redo");
        await Expect(page.Locator("#edits li")).ToHaveTextAsync("Add 临时卡点");
        Assert.DoesNotContain("临时卡点", await File.ReadAllTextAsync(Path.Combine(served.Folder, "places.geojson")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_road_is_driven_by_nobody_in_the_new_plan()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        var road = await page.EvaluateAsync<string>("""
            () => {
              // A village road that some unit drives in the middle of a drive.
              const { model } = viewer; const loaded = model.plan.value; const { lines, names } = model.roads.value;
              const counts = new Map();
              loaded.plan.units.forEach((unit, u) => unit.steps.filter(s => s.kind === 'drive').forEach(step => {
                const hit = lines.nearest(...loaded.course.at(u, (step.start + step.end) / 2), 5, line => lines.columns[0][line] === 6);
                if (hit) { const id = names[lines.columns[1][hit.line]][0]; counts.set(id, (counts.get(id) ?? 0) + 1); }
              }));
              return [...counts].sort((a, b) => b[1] - a[1])[0][0];
            }
            """);
        await page.EvaluateAsync("id => { viewer.model.selection.value = { kind: 'road', id } }", road);
        await Press(page, "Close tonight");
        await Expect(page.Locator(".inspector p")).ToContainTextAsync("closed tonight");
        await Tab(page, "edits");
        await Replan(page);
        var driven = await page.EvaluateAsync<int>("""
            async road => {
              const { model } = viewer; const loaded = model.plan.value; const { lines, names } = await model.graph(loaded.version.graph);
              let driven = 0;
              loaded.plan.units.forEach((unit, u) => unit.steps.filter(s => s.kind === 'drive').forEach(step => {
                const hit = lines.nearest(...loaded.course.at(u, (step.start + step.end) / 2), 1, () => true);
                if (hit && names[lines.columns[1][hit.line]][0] === road) driven++;
              }));
              return driven;
            }
            """, road);
        Assert.Equal(0, driven);
        await page.ClickAsync("#drop");
        await Expect(page.Locator("#decide")).ToBeHiddenAsync();
        await page.ClickAsync("#tab-inspector");
        await Press(page, "Open again");
        await Expect(page.Locator(".inspector")).Not.ToContainTextAsync("closed tonight");
    }

    [Fact]
    public async Task Planning_can_be_stopped_and_gives_its_best_so_far()
    {
        var page = await County.Open((await County.Serve()).Address, "en");
        await Find(page, "T07");
        await SetTime(page, "02:00");
        await Press(page, "Stop at 02:00");
        await Tab(page, "edits");
        await page.FillAsync("#plan-seconds", "600");
        await page.ClickAsync("#replan");
        await Expect(page.Locator("#plan-status")).ToContainTextAsync("Best so far");
        await page.ClickAsync("#stop-planning");
        await Planned(page);
        Assert.True(await page.EvaluateAsync<bool>("viewer.model.unit('T07').end >= 6 * 3600 && viewer.model.unit('T07').end < 7.5 * 3600"));
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        var served = await County.Serve();
        var (one, two) = (await County.Open(served.Address, "en"), await County.Open(served.Address, "en"));
        await Find(one, "T03");
        await Find(two, "T04");
        await Press(one, "Take out tonight");
        await Press(two, "Take out tonight");
        await Expect(two.Locator("#notice")).ToContainTextAsync("another window");
        await two.ClickAsync("button[lang=zh-CN]");
        await Expect(two.Locator("#notice")).ToContainTextAsync("另一个窗口");
        await two.ClickAsync("button[lang=en]");
        await Tab(two, "edits");
        await Expect(two.Locator("#edits li")).ToHaveTextAsync("T03 is out tonight");
        await Tab(two, "inspector");
        await Press(two, "Take out tonight");
        await Tab(one, "edits");
        await Expect(one.Locator("#edits li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Files_that_another_program_changed_are_not_overwritten()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        await Find(page, "T03");
        await Press(page, "Take out tonight");
        await Tab(page, "edits");
        await Replan(page);
        var duty = Path.Combine(served.Folder, "duty.csv");
        await File.AppendAllTextAsync(duty, "T01,2026-12-01,,20:00,04:00,0\n");
        var theirs = await File.ReadAllBytesAsync(duty);
        await page.ClickAsync("#accept");
        await Expect(page.Locator("#notice")).ToContainTextAsync("duty.csv");
        Assert.Equal(theirs, await File.ReadAllBytesAsync(duty));
        Assert.False(Directory.Exists(served.PlanFolders[0] + "-v2"));
    }

    [Fact]
    public async Task A_server_that_ends_is_noticed_and_the_next_one_has_the_edits()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        var old = served.Address;
        await Find(page, "T07");
        await Press(page, "Take out tonight");
        await Find(page, "p-t05-01");
        await Press(page, "Remove");
        await Tab(page, "edits");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(2);
        await Press(page, "Undo");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(1);
        await served.Restart();
        await page.EvaluateAsync("viewer.model.pulse()");
        await Expect(page.Locator("#gone")).ToContainTextAsync("Start it and open the new address");
        Assert.NotEqual(old, served.Address);
        var again = await County.Open(served.Address, "en");
        await Tab(again, "edits");
        await Expect(again.Locator("#edits li")).ToHaveTextAsync("T07 is out tonight");

        // On other files they mean something else.
        await File.AppendAllTextAsync(Path.Combine(served.Folder, "duty.csv"), "T01,2026-12-01,,20:00,04:00,0\n");
        await served.Restart();
        var third = await County.Open(served.Address, "en");
        Assert.Equal(0, await third.EvaluateAsync<int>("viewer.model.state.value.edits.length"));
    }

    private static async Task Replan(IPage page)
    {
        await page.FillAsync("#plan-seconds", Seconds);
        await page.ClickAsync("#replan");
        await Planned(page);
    }
}
