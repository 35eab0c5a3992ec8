using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>What tests in a browser share: after each, no page may have failed or asked another machine for anything.</summary>
public abstract class BrowserTests(OpenCounty county) : IAsyncDisposable
{
    protected OpenCounty County { get; } = county;

    public async ValueTask DisposeAsync()
    {
        await County.ClosePages();
        County.AssertPagesBehaved();
        GC.SuppressFinalize(this);
    }

    /// <summary>Expectations on a part of the page; they wait.</summary>
    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>Waits until an expression is true. Playwright's own wait evaluates text in the page, which the page's policy forbids.</summary>
    protected static async Task Until(IPage page, string expression, object? argument = null)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>(expression, argument); tries++)
        {
            Assert.True(tries < 150, $"never true: {expression}");
            await page.WaitForTimeoutAsync(100);
        }
    }

    /// <summary>Waits until planning is over and the new plan is shown against the one before; the choice to take it is there a moment before.</summary>
    protected static async Task Planned(IPage page)
    {
        await Expect(page.Locator("#decide")).ToBeVisibleAsync(new() { Timeout = 60000 });
        await Until(page, "() => viewer.model.plan.value.version.isCandidate && viewer.model.other.value !== undefined && viewer.model.job.value.state !== 'running'");
    }

    /// <summary>Presses a button by its whole name.</summary>
    protected static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    protected static Task Tab(IPage page, string tab) => page.ClickAsync($"#tab-{tab}");

    /// <summary>Finds something by the search box and chooses it.</summary>
    protected static async Task Find(IPage page, string text)
    {
        await page.FillAsync("#search", text);
        await page.PressAsync("#search", "Enter");
    }

    protected static async Task SetTime(IPage page, string time)
    {
        await page.FillAsync("#time", time);
        await page.PressAsync("#time", "Enter");
    }
}
