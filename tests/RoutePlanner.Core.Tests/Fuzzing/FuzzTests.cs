using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Tests.MapData.Hostile;
using Xunit.Sdk;

namespace RoutePlanner.Core.Tests.Fuzzing;

/// <summary>
/// Damaged files of every format are read or refused. 500 a format; as many as the environment variable ROUTEPLANNER_FUZZ says in a long run, and only formats with ROUTEPLANNER_FUZZ_FORMAT in
/// their name where that is set. An input is made of its format and its number
/// only, so that one that fails can be made again.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const int DefaultInputs = 500;
    private const int MaxFailures = 20;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fuzz");

    public static TheoryData<string> Formats =>
        [.. FuzzFormats.All.Keys.Where(k => k.Contains(Environment.GetEnvironmentVariable("ROUTEPLANNER_FUZZ_FORMAT") ?? "", StringComparison.OrdinalIgnoreCase))];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whole_files_are_read(string format)
    {
        var kind = Prepare(format);
        Assert.All(kind.Seeds, seed => Assert.Empty(Read(kind, seed, format)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_files_are_read_or_refused(string format)
    {
        var inputs = int.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_FUZZ"), CultureInfo.InvariantCulture, out var asked) ? asked : DefaultInputs;
        var (kind, refused, failures) = (Prepare(format), 0, new List<string>());
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < inputs && failures.Count < MaxFailures; number++)
        {
            var random = new Random(number);
            var damaged = new Mutator(random).Damage(kind.Seeds[random.Next(kind.Seeds.Count)], kind.Seeds);
            try
            {
                refused += Read(kind, damaged, $"{format}, input {number}").IsEmpty ? 0 : 1;
            }
            catch (XunitException e)
            {
                // A long run goes on, so that it need not be repeated for each fault.
                failures.Add(e.Message);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{format}: {inputs} inputs, {refused} refused, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(failures.Count == 0, string.Join('\n', failures));

        // Damage that is never noticed is no damage; damage that is always noticed never gets past the door.
        Assert.InRange(refused, inputs / 20, inputs - 1);
    }

    private FuzzFormat Prepare(string name)
    {
        var format = FuzzFormats.All[name];
        foreach (var (file, companion) in format.Companions)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, file), companion);
        }

        return format;
    }

    private ImmutableArray<Diagnostic> Read(FuzzFormat format, byte[] content, string what)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, format.File), content);
        return Outcome.Of(what, () => format.Read(folder.FullName));
    }
}
