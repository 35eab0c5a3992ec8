using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>The four tasks of docs/viewer.md take no more clicks than it says.</summary>
public sealed class FourTasksTests(OpenCounty county) : BrowserTests(county)
{
    [Fact]
    public async Task Where_is_a_unit_at_half_past_two_takes_two_clicks()
    {
        var page = await Open();
        await page.ClickAsync("#time");
        await page.Keyboard.TypeAsync("02:30");
        await page.Keyboard.PressAsync("Enter");
        await SearchT07(page);
        await Expect(page.Locator("#unit-now")).ToContainTextAsync("Now 02:30");
        Assert.Equal(2, await Clicks(page));
    }

    [Fact]
    public async Task The_worst_guarded_post_and_why_takes_two_clicks()
    {
        var page = await Open();
        await Tab(page, "gaps");
        await page.ClickAsync("#gaps button >> nth=0");
        await Expect(page.Locator(".inspector .status")).ToBeVisibleAsync();
        await Expect(page.Locator(".inspector .why li").First).ToBeVisibleAsync();
        Assert.Equal(2, await Clicks(page));
    }

    [Fact]
    public async Task Taking_a_unit_out_and_a_new_plan_takes_six_clicks_with_a_look_at_the_changes()
    {
        var page = await Open();
        await SearchT07(page);
        await Press(page, "Take out tonight");
        await Tab(page, "edits");
        await page.FillAsync("#plan-seconds", "1");
        await Press(page, "Plan the night anew");
        await Expect(page.Locator("#decide")).ToBeVisibleAsync(new() { Timeout = 60000 });
        await Press(page, "What changes");
        await page.GetByText("only before").First.WaitForAsync();
        await Press(page, "Accept and save");
        await Expect(page.Locator("#notice")).ToContainTextAsync("plan-v2");
        Assert.Equal(6, await Clicks(page));
    }

    [Fact]
    public async Task Printing_a_sheet_takes_two_clicks()
    {
        var page = await Open();
        await SearchT07(page);
        await page.RunAndWaitForPopupAsync(() => Press(page, "Print sheet"));
        Assert.Equal(2, await Clicks(page));
    }

    private static async Task SearchT07(IPage page)
    {
        await page.ClickAsync("#search");
        await page.Keyboard.TypeAsync("T07");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".inspector h2")).ToHaveTextAsync("Unit T07");
    }

    private static Task<int> Clicks(IPage page) => page.EvaluateAsync<int>("clicks");

    private async Task<IPage> Open()
    {
        var page = await County.Open((await County.Serve()).Address, "en");
        await page.EvaluateAsync("() => { window.clicks = 0; addEventListener('pointerdown', () => clicks++, true); }");
        return page;
    }
}
