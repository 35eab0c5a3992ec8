using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>The page for those who use no pointer, or no eyes.</summary>
public sealed class KeyboardTests(OpenCounty county) : BrowserTests(county)
{
    [Fact]
    public async Task Everything_can_be_done_with_keys()
    {
        var page = await County.Open((await County.Serve()).Address, "en");
        var keys = page.Keyboard;

        // Where is T07 at 02:30?
        await keys.PressAsync("t");
        await keys.TypeAsync("0230");
        await keys.PressAsync("Enter");
        await keys.PressAsync(".");
        await Expect(page.Locator("#time")).ToHaveValueAsync("02:31:00");
        await keys.PressAsync("<");
        await Expect(page.Locator("#time")).ToHaveValueAsync("02:21:00");
        await keys.PressAsync("Space");
        await Expect(page.Locator("#play")).ToHaveTextAsync("Pause");
        await keys.PressAsync("Space");
        await keys.PressAsync("/");
        await keys.TypeAsync("T07");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync("Unit T07");
        await Expect(page.Locator("#panel-inspector")).ToBeFocusedAsync();

        // A place is added where the cross is, after the map was moved there with the arrows.
        await page.FocusAsync("#tab-inspector");
        await keys.PressAsync("ArrowLeft");
        await keys.PressAsync("ArrowLeft");
        await Expect(page.Locator("#tab-edits")).ToHaveAttributeAsync("aria-selected", "true");
        await page.FocusAsync("button:has-text('Add a place')");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#tool")).ToBeVisibleAsync();
        await page.FocusAsync("#map");
        var centre = await page.EvaluateAsync<double[]>("viewer.map.cross()");
        await keys.PressAsync("ArrowRight");
        await Until(page, "x => viewer.map.cross()[0] > x", centre[0]);
        await page.FocusAsync("button:has-text('Put it here')");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync("New place");
        await page.EvaluateAsync("document.activeElement.blur()");
        await keys.PressAsync("Control+z");
        await Expect(page.Locator("#edits li")).ToHaveCountAsync(0);

        // Single keys can be turned off (WCAG 2.1.4).
        await keys.PressAsync("?");
        await page.UncheckAsync("dialog input");
        await page.ClickAsync("dialog button");
        await page.EvaluateAsync("document.activeElement.blur()");
        await keys.PressAsync("Space");
        await Expect(page.Locator("#play")).ToHaveTextAsync("Play");
    }

    [Theory]
    [InlineData("zh-CN", false)]
    [InlineData("en", true)]
    public async Task Axe_finds_nothing_against_WCAG_AA(string language, bool isDark)
    {
        var page = await County.Open((await County.Serve(plans: 2)).Address, language, isDark);
        await Find(page, "T07");
        await Check(page, "unit");
        await page.ClickAsync(".lock >> nth=0");
        await Expect(page.Locator(".lock[aria-pressed=true]")).ToHaveCountAsync(1);
        await Check(page, "locked");
        await Find(page, "p-seat-03");
        await page.ClickAsync(".inspector summary");
        await page.CheckAsync("input[value=presence]");
        await Check(page, "place");
        foreach (var tab in (string[])["gaps", "unmet", "edits", "compare"])
        {
            await Tab(page, tab);
            if (tab == "gaps")
            {
                await Expect(page.Locator("#gaps button").First).ToBeVisibleAsync();
            }

            await Check(page, tab);
        }
    }

    private static async Task Check(IPage page, string what)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(result.Violations.Length == 0, $"{what}: " + string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Take(4).Select(n => n.Html))})")));
    }
}
