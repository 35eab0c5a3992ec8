using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>Looking at a plan in a real browser.</summary>
public sealed class LookingTests(OpenCounty county) : IClassFixture<OpenCounty>
{
    [Fact]
    public async Task Shows_where_a_unit_is_at_a_time_that_is_typed()
    {
        var served = await county.Serve();
        var page = await county.Open(served.Address, "en");
        await page.FillAsync("#time", "02:30");
        await page.PressAsync("#time", "Enter");
        await page.FillAsync("#search", "T07");
        await page.PressAsync("#search", "Enter");
        await Assertions.Expect(page.Locator("#unit-now")).ToContainTextAsync("Now 02:30");
        await Assertions.Expect(page.Locator(".inspector h2")).ToHaveTextAsync("Unit T07");
        await Shots.Take(page, "unit");
    }
}
