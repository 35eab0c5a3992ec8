using System.Net;
using System.Net.Http.Json;
using RoutePlanner.Core.MapData;
using RoutePlanner.Viewer.Serving;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Tests;

/// <summary>What the server gives, to whom.</summary>
public sealed class ServerTests(OpenCounty county) : IDisposable
{
    private readonly HttpClient client = new();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("/api/county")]
    [InlineData("/0123456789abcdef0123456789abcdef/api/county")]
    [InlineData("/0123456789abcdef0123456789abcdef/")]
    [InlineData("//api/county")]
    [InlineData("/")]
    public async Task Gives_nothing_to_those_without_the_token(string path)
    {
        var served = await county.Serve();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(served.Origin + path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(served.Address + "api/county")).StatusCode);
    }

    [Fact]
    public async Task Changes_nothing_for_a_page_from_elsewhere()
    {
        var served = await county.Serve();
        using var request = new HttpRequestMessage(HttpMethod.Post, served.Address + "api/edits")
        {
            Content = JsonContent.Create(new { revision = 1, edit = new { kind = "stopUnit", unitId = "T07", at = (int?)null } }),
            Headers = { { "Origin", "http://127.0.0.1:1" } },
        };
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(request)).StatusCode);
        Assert.DoesNotContain("stopUnit", await client.GetStringAsync(served.Address + "api/state"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"revision\":1,\"edit\":{\"kind\":\"stopUnit\",\"unitId\":\"nobody\",\"at\":null}}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"revision\":7,\"edit\":{\"kind\":\"stopUnit\",\"unitId\":\"T07\",\"at\":null}}", HttpStatusCode.Conflict)]
    [InlineData("{\"revision\":1,\"edit\":{\"kind\":\"burnUnit\",\"unitId\":\"T07\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"revision\":1,\"edit\":{\"kind\":\"removePlace\",\"id\":\"p-seat-00\"}}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{\"revision\":1,\"edit\":null}", HttpStatusCode.BadRequest)]
    [InlineData("{\"revision\":1,\"edit\":{\"kind\":\"removePlace\",\"id\":null}}", HttpStatusCode.BadRequest)]
    public async Task Refuses_edits_that_cannot_be_made(string body, HttpStatusCode expected)
    {
        var served = await county.Serve();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(served.Address + "api/edits", content);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains("\"revision\":1,", await client.GetStringAsync(served.Address + "api/state"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/plans/77")]
    [InlineData("api/graphs/9/lines")]
    public async Task Says_that_a_plan_is_gone_unlike_a_token_that_is_not_known(string path)
    {
        var served = await county.Serve();
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(served.Address + path)).StatusCode);
    }

    [Fact]
    public async Task Says_when_a_plan_was_made_from_other_files()
    {
        var served = await county.Serve();
        await File.AppendAllTextAsync(Path.Combine(served.Folder, "closures.csv"), "r00001,2026-01-01T00:00,2026-01-02T00:00,\n");
        await served.Restart();
        Assert.Contains("\"isOfOtherInputs\":true", await client.GetStringAsync(served.Address + "api/state"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_comes_while_the_county_is_still_being_read()
    {
        Assert.SkipUnless(PageFiles.Exist, "the viewer was built without its page (-p:BuildWeb=false)");
        var reading = new TaskCompletionSource<CountySession>();
        await using var server = await ViewerServer.Start(reading.Task);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(server.Address)).StatusCode);

        var waiting = client.GetAsync(server.Address + "api/county");
        Assert.False(waiting.IsCompleted);
        var served = await county.Serve();
        using var session = CountySession.Open(CountyFiles.Read(served.Folder, []));
        reading.SetResult(session);
        Assert.Equal(HttpStatusCode.OK, (await waiting).StatusCode);
    }

    /// <summary>The program ends then, but not before it has answered.</summary>
    [Fact]
    public async Task Who_waits_for_a_county_that_cannot_be_read_is_told_what_is_wrong()
    {
        var reading = new TaskCompletionSource<CountySession>();
        var server = await ViewerServer.Start(reading.Task);
        var waiting = client.GetAsync(server.Address + "api/county");
        await Task.Delay(300, TestContext.Current.CancellationToken); // until the request is there
        var problem = new DiagnosticBag();
        problem.Error("test", "teams.csv", null, null, "nobody is on duty");
        reading.SetException(new InputException(problem.ToImmutable()));
        await server.DisposeAsync();

        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("nobody is on duty", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_is_there_before_its_plans_are_followed()
    {
        var served = await county.Serve();
        var file = Path.Combine(served.PlanFolders[0], "plan.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"placeId\":\"p-", "\"placeId\":\"no-", StringComparison.Ordinal));
        using var session = CountySession.Open(CountyFiles.Read(served.Folder, served.PlanFolders));
        Assert.Single(session.State().Versions);
        Assert.Throws<InputException>(session.FollowPlans);
    }
}
