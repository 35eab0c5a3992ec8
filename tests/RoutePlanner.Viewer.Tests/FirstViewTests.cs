using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Viewer.Serving;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Tests;

/// <summary>What a page asks first is kept beside the plan, and shown at the next start before the county is read.</summary>
public sealed class FirstViewTests(OpenCounty county) : IDisposable
{
    private static readonly string[] Asked = ["county", "state", "graphs/0/lines", "graphs/0/names", "pulse", "plans/0", "plans/0/course", "plans/1", "plans/1/course"];

    private readonly HttpClient client = new();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task What_was_answered_is_answered_at_once_the_next_time()
    {
        var served = await Kept(plans: 2);
        var view = FirstView.Of(served.Folder, served.PlanFolders)!;
        Assert.True(view.IsKept);

        var reading = new TaskCompletionSource<CountySession>();
        await using var server = await ViewerServer.Start(reading.Task, Task.FromResult<FirstView?>(view));
        var figures = client.GetAsync(new Uri(server.Data, "plans/0/figures"));
        var edit = client.PostAsJsonAsync(new Uri(server.Data, "undo"), new { revision = 0 });
        foreach (var path in Asked)
        {
            Assert.False(view.Asked.IsCompleted);
            var (now, then) = (await client.GetAsync(new Uri(server.Data, path)), await client.GetAsync(served.Address + "api/" + path));
            Assert.Equal(then.Content.Headers.ContentType, now.Content.Headers.ContentType);
            Assert.Equal(Convert.ToHexString(await then.Content.ReadAsByteArrayAsync()), Convert.ToHexString(await now.Content.ReadAsByteArrayAsync()));
        }

        // A page has seen all of it: now the county is read, and what was not kept waits for it.
        Assert.True(view.Asked.IsCompleted);
        Assert.False(figures.IsCompleted || edit.IsCompleted);
        using var session = CountySession.Open(CountyFiles.Read(served.Folder, served.PlanFolders));
        reading.SetResult(session);
        Assert.Equal(HttpStatusCode.OK, (await figures).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await edit).StatusCode);
    }

    [Fact]
    public async Task Other_files_or_a_damaged_one_are_never_shown_as_they_were()
    {
        var served = await Kept(plans: 1);
        var (plan, kept) = (served.PlanFolders[0], Path.Combine(served.PlanFolders[0], PlanFolder.FirstViewFile));
        bool IsKept() => FirstView.Of(served.Folder, served.PlanFolders)!.IsKept;
        Assert.True(IsKept());

        foreach (var file in (string[])[Path.Combine(served.Folder, "closures.csv"), Path.Combine(plan, "plan.json"), kept])
        {
            var bytes = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(file, [.. bytes, (byte)'\n']);
            Assert.False(IsKept(), file);
            await File.WriteAllBytesAsync(file, bytes);
            Assert.True(IsKept());
        }

        // Right by its digest, but made up: an answer that is longer than the file.
        var right = await File.ReadAllBytesAsync(kept);
        byte[] madeUp = [.. right[32..64], 255, 255, 255, 127, .. right[68..]];
        await File.WriteAllBytesAsync(kept, [.. SHA256.HashData(madeUp), .. madeUp]);
        Assert.False(IsKept());
        await File.WriteAllBytesAsync(kept, right);
        Assert.True(IsKept());

        // An edit that waits to be planned belongs to the county as it was left.
        using var answer = await client.PostAsJsonAsync(served.Address + "api/edits", new { revision = 1, edit = new { kind = "stopUnit", unitId = "T07", at = (int?)null } });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(IsKept());
        Assert.Null(FirstView.Of(served.Folder, []));
        Assert.Null(FirstView.Of(served.Folder, [Path.Combine(plan, "plan.json")]));
    }

    private async Task<ServedCounty> Kept(int plans)
    {
        var served = await county.Serve(plans);
        var view = FirstView.Of(served.Folder, served.PlanFolders)!;
        Assert.False(view.IsKept);
        await view.Keep(new Uri(served.Address + "api/"));
        return served;
    }
}
