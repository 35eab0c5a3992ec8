using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>Looking at a plan in a real browser.</summary>
public sealed class LookingTests(OpenCounty county) : BrowserTests(county)
{
    /// <summary>A number of the standing picture's pixels: another picture has another.</summary>
    private const string Checksum = "() => [...document.querySelector('.map canvas').toDataURL()].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) | 0, 0)";

    [Fact]
    public async Task Shows_where_a_unit_is_at_a_time_that_is_typed()
    {
        var page = await County.Open((await County.Serve()).Address, "en");
        await SetTime(page, "02:30");
        await Find(page, "T07");
        await Expect(page.Locator("#unit-now")).ToContainTextAsync("Now 02:30");
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync("Unit T07");

        // The step marked in the table is the one that 02:30 lies in.
        var current = page.Locator("tr[aria-current=time] td");
        var (from, until) = (await current.Nth(0).InnerTextAsync(), await current.Nth(1).InnerTextAsync());
        Assert.True(string.CompareOrdinal(from, "02:30") <= 0 && string.CompareOrdinal(until, "02:30") >= 0, $"{from}–{until}");
        await Shots.Take(page, "unit-en");

        await SetTime(page, "12:00");
        await Expect(page.Locator("#time-problem")).ToContainTextAsync("Not a time of this night");
    }

    [Fact]
    public async Task Plays_steps_and_moves_the_units_along_their_roads()
    {
        var page = await County.Open((await County.Serve()).Address);
        await page.SelectOptionAsync(".clock select", "600");
        await page.ClickAsync("#play");
        await Until(page, "() => viewer.model.clock.seconds.value > 600");
        await page.ClickAsync("#play");
        var stopped = await page.EvaluateAsync<double>("viewer.model.clock.seconds.value");
        await page.ClickAsync("button[aria-label='前进 1 分钟']");
        Assert.Equal(Math.Round(stopped + 60), await page.EvaluateAsync<double>("viewer.model.clock.seconds.value"));

        // Wherever a unit is in a drive, it is on a line of the road map: within two metres, which single precision leaves.
        var farthest = await page.EvaluateAsync<double>("""
            () => {
              const { model } = viewer; const loaded = model.plan.value; let farthest = 0;
              loaded.plan.units.slice(0, 12).forEach((unit, u) => unit.steps.filter(s => s.kind === 'drive').slice(0, 20).forEach(step => {
                const [x, y] = loaded.course.at(u, (step.start + step.end) / 2);
                farthest = Math.max(farthest, model.roads.value.lines.nearest(x, y, 500, () => true)?.distance ?? 500);
              }));
              return farthest;
            }
            """);
        Assert.InRange(farthest, 0, 2);
    }

    [Fact]
    public async Task Lists_gaps_worst_first_and_leads_to_the_reasons()
    {
        var page = await County.Open((await County.Serve()).Address, "en");
        await Tab(page, "gaps");
        var rows = page.Locator("#gaps button");
        await Expect(rows.First).ToBeVisibleAsync();
        var excess = (await page.Locator("#gaps .value").AllInnerTextsAsync())
            .Select(text => Regex.Match(text, @"(\d+) min over") is { Success: true } over ? int.Parse(over.Groups[1].Value, CultureInfo.InvariantCulture) : 0)
            .ToList();
        Assert.Equal(excess.OrderDescending(), excess);
        await Shots.Take(page, "gaps-en");
        var name = await page.Locator("#gaps .name").First.InnerTextAsync();
        await rows.First.ClickAsync();
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync(name);

        await Tab(page, "unmet");
        await page.ClickAsync(".unmet-list button:has-text('城关银行')");
        await Expect(page.Locator(".why")).ToContainTextAsync("no unit on duty is allowed to");
        await Shots.Take(page, "why-en");
    }

    [Fact]
    public async Task Draws_heat_maps_response_rings_and_technical_cover()
    {
        var page = await County.Open((await County.Serve()).Address);
        await SetTime(page, "23:00");
        var before = await Picture(page);
        foreach (var heat in (string[])["presence", "worstGap", "risk", "response"])
        {
            await page.CheckAsync($"input[value={heat}]");
            await Expect(page.Locator(".legend .swatch")).ToHaveCountAsync(6);
            await Until(page, $"before => ({Checksum})() !== before", before);
            await Shots.Take(page, "heat-" + heat);
            before = await Picture(page);
        }

        await page.CheckAsync("input[value=none]");
        before = await Picture(page);
        await page.CheckAsync("label:has-text('技防覆盖') input");
        await Until(page, $"before => ({Checksum})() !== before", before);
    }

    [Fact]
    public async Task Speaks_two_languages_keeps_what_is_chosen_and_is_dark_when_asked()
    {
        var page = await County.Open((await County.Serve()).Address, isDark: true);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await SetTime(page, "00:15");
        await Find(page, "p-t05-01");
        await Shots.Take(page, "place-zh-dark");
        var name = await page.Locator(".inspector h2").InnerTextAsync();
        await Press(page, "English");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync(name);
        await Expect(page.Locator("#tab-gaps")).ToHaveTextAsync("Gaps");
        await Press(page, "Light");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.Equal("00:15:00", await page.InputValueAsync("#time"));
    }

    [Fact]
    public async Task Prints_a_unit_s_sheet()
    {
        var page = await County.Open((await County.Serve()).Address);
        await Find(page, "T03");
        var sheets = await page.RunAndWaitForPopupAsync(() => Press(page, "打印任务单"));
        await sheets.WaitForLoadStateAsync();
        Assert.EndsWith("/sheets/zh-CN#unit-" + (1 + await page.EvaluateAsync<int>("viewer.model.plan.value.unitIndex.get('T03')")), sheets.Url, StringComparison.Ordinal);
        await Expect(sheets.Locator(sheets.Url[sheets.Url.IndexOf('#', StringComparison.Ordinal)..])).ToContainTextAsync("T03");
    }

    private static Task<int> Picture(IPage page) => page.EvaluateAsync<int>(Checksum);
}
