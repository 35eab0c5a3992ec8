using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Viewer.Session;

/// <summary>
/// The answers to what a page asks first, kept in the first plan's folder, so that the next start shows the same county and plans before it has read them again. They are as confidential as
/// the plan, and go where it goes. They count for the same program and the same files only: the county's, the plans, the edits that wait.
/// <code>
/// file: SHA-256 of the rest (32) | digest of program and files (32) | answers: path, content type, body, each length (i32 LE) | bytes
/// </code>
/// </summary>
internal sealed class FirstView
{
    /// <summary>How long a page may take to ask for all of it; somebody who opens it later waits for nothing by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The page shows the first plan and compares it with the second.</summary>
    private const int PlansShown = 2;

    private readonly string county;
    private readonly ImmutableArray<string> plans;
    private readonly byte[] key;
    private readonly Dictionary<string, (string Type, byte[] Body)> answers;
    private readonly HashSet<string> unasked;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FirstView(string county, ImmutableArray<string> plans)
    {
        (this.county, this.plans) = (county, plans);

        // Before anything else is read: what changes meanwhile shows when it is to be kept.
        key = Digest();
        answers = Read();
        unasked = [.. answers.Keys];
    }

    /// <summary>Whether it was kept by an earlier run.</summary>
    public bool IsKept => answers.Count > 0;

    /// <summary>Done when a page has asked for all of it.</summary>
    public Task Asked => asked.Task;

    /// <summary>The first view of a county with its plans; null where there is no plan's folder to keep it in, or something can't be read.</summary>
    /// <param name="county">The county's folder.</param>
    /// <param name="plans">The plans' folders.</param>
    public static FirstView? Of(string county, IReadOnlyList<string> plans)
    {
        try
        {
            return plans.Count > 0 && Directory.Exists(county) && plans.All(Directory.Exists) ? new FirstView(Path.GetFullPath(county), [.. plans.Select(Path.GetFullPath)]) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What was kept for an address below /api/; null where it wasn't.</summary>
    public (string Type, byte[] Body)? Answer(string path)
    {
        if (!answers.TryGetValue(path, out var answer))
        {
            return null;
        }

        lock (unasked)
        {
            if (unasked.Remove(path) && unasked.Count == 0)
            {
                asked.SetResult();
            }
        }

        return answer;
    }

    /// <summary>Asks an opened county's server what a page would, and keeps its answers. Where anything has changed meanwhile, or the folder can't be written to, nothing is kept.</summary>
    /// <param name="api">The server's address of data, with the slash.</param>
    public async Task Keep(Uri api)
    {
        using var client = new HttpClient();
        using var content = new MemoryStream();
        content.Write(key);
        try
        {
            // The pulse tells of edits: asked first and last.
            var pulse = await client.GetStringAsync(new Uri(api, "pulse"));
            foreach (var path in Paths())
            {
                var answer = await client.GetAsync(new Uri(api, path));
                answer.EnsureSuccessStatusCode();
                Write(content, Encoding.UTF8.GetBytes(path));
                Write(content, Encoding.UTF8.GetBytes(answer.Content.Headers.ContentType?.ToString() ?? ""));
                Write(content, await answer.Content.ReadAsByteArrayAsync());
            }

            if (pulse == await client.GetStringAsync(new Uri(api, "pulse")) && key.AsSpan().SequenceEqual(Digest()))
            {
                var bytes = content.ToArray();
                WholeFile.Write(Location, [.. SHA256.HashData(bytes), .. bytes]);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or HttpRequestException)
        {
            // The next start reads everything first, as this one did.
        }
    }

    private IEnumerable<string> Paths() =>
        ["county", "state", "graphs/0/lines", "graphs/0/names", "pulse", .. Enumerable.Range(0, Math.Min(PlansShown, plans.Length)).SelectMany(id => (string[])[$"plans/{id}", $"plans/{id}/course"])];

    private string Location => Path.Combine(plans[0], PlanFolder.FirstViewFile);

    /// <summary>Of the program, and of every file that the answers depend on.</summary>
    private byte[] Digest()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(typeof(FirstView).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        digest.AppendData(typeof(County).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        var files = Directory.GetFiles(county).Order(StringComparer.Ordinal).Concat(plans.Select(plan => Path.Combine(plan, "plan.json")));
        foreach (var file in new EditJournal(county).Location is { } journal && File.Exists(journal) ? files.Append(journal) : files)
        {
            digest.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file)));

            // Pipes and devices have no length either: nobody waits for what they say.
            if (new FileInfo(file).Length > 0)
            {
                using var content = File.OpenRead(file);
                digest.AppendData(SHA256.HashData(content));
            }
        }

        return digest.GetHashAndReset();
    }

    private Dictionary<string, (string Type, byte[] Body)> Read()
    {
        var found = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
        if (!File.Exists(Location) || new FileInfo(Location).Length == 0)
        {
            return found;
        }

        var bytes = File.ReadAllBytes(Location).AsSpan();
        var head = SHA256.HashSizeInBytes;
        if (bytes.Length < 2 * head || !SHA256.HashData(bytes[head..]).AsSpan().SequenceEqual(bytes[..head]) || !bytes[head..(2 * head)].SequenceEqual(key))
        {
            return found;
        }

        for (var rest = bytes[(2 * head)..]; rest.Length > 0;)
        {
            if (!TryTake(ref rest, out var path) || !TryTake(ref rest, out var type) || !TryTake(ref rest, out var body))
            {
                return [];
            }

            found[Encoding.UTF8.GetString(path)] = (Encoding.UTF8.GetString(type), body.ToArray());
        }

        return found;
    }

    /// <summary>False where the length isn't one: somebody else's file.</summary>
    private static bool TryTake(ref Span<byte> rest, out Span<byte> taken)
    {
        taken = [];
        if (!BinaryPrimitives.TryReadInt32LittleEndian(rest, out var length) || length < 0 || length > rest.Length - sizeof(int))
        {
            return false;
        }

        taken = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return true;
    }

    private static void Write(MemoryStream content, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        content.Write(length);
        content.Write(bytes);
    }
}
