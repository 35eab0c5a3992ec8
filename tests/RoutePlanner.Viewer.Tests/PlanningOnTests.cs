using Microsoft.Playwright;
using RoutePlanner.Core.Plans;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Tests;

/// <summary>Locked stops, and planning on in the middle of the night.</summary>
public sealed class PlanningOnTests(OpenCounty county) : BrowserTests(county)
{
    private const string Unit = "T03";

    /// <summary>02:30, seconds since 20:00.</summary>
    private const int Moment = 23400;

    [Fact]
    public async Task A_unit_fails_at_half_past_two_and_everything_before_and_the_lock_stay()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        var planned = Plan.ReadJson(Path.Combine(served.PlanFolders[0], "plan.json"));
        var kept = planned.Units.Single(u => u.UnitId == Unit).Steps.First(step => step is { Kind: StepKind.Visit, DemandId: not null } && step.Start > Moment + 1800);

        // The lock is pressed in the unit's timetable, with the keyboard, and what was pressed keeps the focus.
        await Find(page, Unit);
        var row = page.Locator(".inspector tbody tr").Nth(planned.Units.Single(u => u.UnitId == Unit).Steps.IndexOf(kept));
        await row.Locator(".lock").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(row.Locator(".lock")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(row.Locator(".lock")).ToBeFocusedAsync();
        await Expect(page.Locator("#locked")).ToContainTextAsync("1 locked");
        await Shots.Take(page, "locked-en");

        await SetTime(page, "02:30");
        await Find(page, "T07");
        await Press(page, "Stop at 02:30");
        await Tab(page, "edits");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#edits li").Nth(1)).ToContainTextAsync("T07 stops at 02:30, home by 0");
        await Expect(page.Locator("#span-rest")).ToBeCheckedAsync();
        await page.FillAsync("#plan-seconds", "1");
        await page.ClickAsync("#replan");
        await Planned(page);
        await Shots.Take(page, "planned-on-en");

        // Nobody was anywhere else before half past two, and the unit that failed goes home with what it was at.
        var farthest = await page.EvaluateAsync<double>("""
            moment => {
              const { plan: { value: now }, other: { value: then } } = viewer.model; let farthest = 0;
              for (const [id, u] of then.unitIndex) for (let t = 0; t < moment; t += 30) {
                const [a, b] = [then.course.at(u, t), now.course.at(now.unitIndex.get(id), t)];
                farthest = Math.max(farthest, Math.hypot(a[0] - b[0], a[1] - b[1]));
              }
              return farthest;
            }
            """, Moment);
        Assert.InRange(farthest, 0, 1);
        Assert.Equal(0, await page.EvaluateAsync<int>("viewer.model.job.value.changedPast.length"));
        Assert.True(await page.EvaluateAsync<bool>("moment => { const { steps, end } = viewer.model.unit('T07'); return end < 7.5 * 3600 && steps.filter(s => s.start > moment && s.kind !== 'drive' && s.reason !== 'spare').length <= 1; }", Moment));

        await page.ClickAsync("#accept");
        await Expect(page.Locator("#notice")).ToContainTextAsync("plan-v2");
        var saved = Plan.ReadJson(served.PlanFolders[0] + "-v2/plan.json");
        Assert.Contains(saved.Units.Single(u => u.UnitId == Unit).Steps, step => (step.Kind, step.PlaceId, step.Start, step.End) == (kept.Kind, kept.PlaceId, kept.Start, kept.End));
        var locked = Assert.Single(Core.Patrol.County.Read(served.Folder).Night.Locks);
        Assert.Equal((Unit, kept.PlaceId), (locked.UnitId, locked.PlaceId));
        Assert.DoesNotContain("locks", await File.ReadAllTextAsync(Path.Combine(served.Folder, "backup", "1", "night.json")), StringComparison.Ordinal);

        await Press(page, "Undo");
        await Press(page, "Undo");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(0);
        await Expect(page.Locator("#locked-units li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_route_locked_as_a_whole_stays_when_the_whole_night_is_planned_anew()
    {
        var served = await County.Serve();
        var page = await County.Open(served.Address, "en");
        await Find(page, Unit);
        await Press(page, "Lock whole route");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lock tasks in order", Exact = true })).ToBeDisabledAsync();
        await Expect(page.Locator(".lock[aria-pressed=false]")).ToHaveCountAsync(0);
        await Tab(page, "edits");
        await Expect(page.Locator("#span-whole")).ToBeCheckedAsync();
        await page.FillAsync("#plan-seconds", "1");
        await page.ClickAsync("#replan");
        await Planned(page);
        Assert.True(await page.EvaluateAsync<bool>("""
            id => {
              const stops = plan => plan.plan.units[plan.unitIndex.get(id)].steps.filter(s => s.kind === 'pass' || s.kind === 'visit').map(s => [s.placeId, s.keyRoadId, s.start, s.end].join());
              const now = new Set(stops(viewer.model.plan.value));
              return stops(viewer.model.other.value).every(stop => now.has(stop));
            }
            """, Unit));
        await page.ClickAsync("#locked-units li button >> nth=1");
        await Expect(page.Locator("#locked-units li")).ToHaveCountAsync(0);
        await Expect(page.Locator("#edits li").Nth(1)).ToHaveTextAsync($"Unlock all of {Unit}");
    }

    [Fact]
    public async Task Says_whose_past_could_not_be_kept()
    {
        var plan = Plan.ReadJson(Path.Combine((await County.Serve()).PlanFolders[0], "plan.json"));
        Assert.Empty(KeptPast.Broken(plan, plan, Moment));
        var unit = plan.Units.Single(u => u.UnitId == Unit);
        var early = unit.Steps.First(step => step.Kind == StepKind.Visit);
        var changed = plan with { Units = plan.Units.Replace(unit, unit with { Steps = unit.Steps.Replace(early, early with { Start = early.Start + 1 }) }) };
        Assert.Equal([Unit], KeptPast.Broken(plan, changed, Moment));
        Assert.Empty(KeptPast.Broken(plan, changed, early.Start));
    }
}
