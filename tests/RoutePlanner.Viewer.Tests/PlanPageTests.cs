using System.Net;
using RoutePlanner.Viewer.Serving;

namespace RoutePlanner.Viewer.Tests;

public sealed class PlanPageTests : IAsyncLifetime
{
    private readonly string outer = Directory.CreateTempSubdirectory("plan-page-").FullName;
    private readonly HttpClient client = new();
    private ViewerServer page = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(outer, "plan")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "plan.html"), "<p>夜巡</p>");
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), "secret");
        await File.WriteAllTextAsync(Path.Combine(outer, "other.html"), "secret");
        page = await ViewerServer.Start(new PlanPage(folder));
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        client.Dispose();
        Directory.Delete(outer, recursive: true);
    }

    [Fact]
    public async Task Shows_the_plan_at_its_address() =>
        Assert.Equal("<p>夜巡</p>", await client.GetStringAsync(page.Address, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("wrong-token/plan.html")]
    [InlineData("plan.html")]
    [InlineData("TOKEN/key.pem")]
    [InlineData("TOKEN/..%2fother.html")]
    [InlineData("TOKEN/%2e%2e/other.html")]
    [InlineData("TOKEN/missing.html")]
    public async Task Gives_nothing_else_away(string path)
    {
        var address = $"{page.Origin}/{path.Replace("TOKEN", page.Address.Split('/')[3], StringComparison.Ordinal)}";
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Refuses_a_name_that_was_bent_to_this_machine()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Address) { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Refuses_other_pages(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Address);
        request.Headers.Add(header, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Forbids_keeping_and_outside_sources()
    {
        using var answer = await client.GetAsync(page.Address, TestContext.Current.CancellationToken);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void Listens_on_this_machine_only() => Assert.Equal("127.0.0.1", new Uri(page.Origin).Host);
}
