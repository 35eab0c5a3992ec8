using Microsoft.Playwright;

namespace RoutePlanner.Viewer.Tests;

/// <summary>Pictures of the page to look at: written only where <c>ROUTEPLANNER_SHOTS</c> names a folder.</summary>
internal static class Shots
{
    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ROUTEPLANNER_SHOTS") is { Length: > 0 } folder)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
