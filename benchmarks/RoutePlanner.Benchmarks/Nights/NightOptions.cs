using System.Globalization;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>What <c>nights</c> is asked on the command line.</summary>
/// <param name="Counties">County folders.</param>
/// <param name="Seconds">Time limit of the search, counted as <paramref name="IsOnWall"/> says.</param>
/// <param name="Iterations">Iterations; null takes each night's own.</param>
/// <param name="Threads">Threads of the search.</param>
/// <param name="Seeds">Runs of each county, with seeds 1 to this.</param>
/// <param name="IsOnWall">Time on the wall instead of the processor's.</param>
/// <param name="Folder">Where tables go.</param>
internal sealed record NightOptions(IReadOnlyList<string> Counties, double Seconds, int? Iterations, int Threads, int Seeds, bool IsOnWall, string Folder)
{
    public const string Usage =
        "nights COUNTY… [--seconds 60] [--iterations N] [--threads 1] [--seeds 1] [--wall] [--out artifacts/nights]\n"
        + "nights-peer COUNTY… [the same]";

    /// <summary>What counts the time.</summary>
    public TimeProvider Clock => IsOnWall ? TimeProvider.System : new ProcessorClock();

    /// <summary>Our planner's options for a run with a seed that ends after so many seconds.</summary>
    public PlannerOptions PlannerOptions(int seed, double seconds) => new() { Seed = (ulong)seed, Iterations = Iterations, TimeLimit = TimeSpan.FromSeconds(seconds), Clock = Clock, Threads = Threads };

    /// <summary>The options, or in words what is wrong with them.</summary>
    public static (NightOptions? Options, string? Wrong) Parse(IReadOnlyList<string> args)
    {
        var options = new NightOptions([], 60, Iterations: null, Threads: 1, Seeds: 1, IsOnWall: false, Path.Combine(Tests.RepositoryRoot.Path, "artifacts", "nights"));
        for (var at = 0; at < args.Count; at++)
        {
            string? Value() => ++at < args.Count ? args[at] : null;
            switch (args[at])
            {
                case "--wall":
                    options = options with { IsOnWall = true };
                    break;
                case "--seconds" when double.TryParse(Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400:
                    options = options with { Seconds = seconds };
                    break;
                case "--iterations" when Whole(Value()) is { } iterations:
                    options = options with { Iterations = iterations };
                    break;
                case "--threads" when Whole(Value()) is { } threads:
                    options = options with { Threads = threads };
                    break;
                case "--seeds" when Whole(Value()) is { } seeds:
                    options = options with { Seeds = seeds };
                    break;
                case "--out" when Value() is { } folder:
                    options = options with { Folder = folder };
                    break;
                case var name when !name.StartsWith("--", StringComparison.Ordinal):
                    options = options with { Counties = [.. options.Counties, name] };
                    break;
                default:
                    return (null, $"'{args[Math.Min(at, args.Count - 1)]}' is not understood");
            }
        }

        return options.Counties.Count == 0 ? (null, "no county is named")
            : (options, null);
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
