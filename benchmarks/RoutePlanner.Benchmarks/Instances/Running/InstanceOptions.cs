using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>What <c>instances</c> is asked on the command line.</summary>
/// <param name="Names">Sets, instances or files.</param>
/// <param name="Time">Time of each run, measured by <paramref name="Clock"/>: the processor's, or the one on the wall.</param>
/// <param name="Seeds">Runs of each instance, with seeds 1 to this.</param>
/// <param name="DailyOnly">Only the subset for daily use.</param>
/// <param name="Iterations">Limit of our search besides the time.</param>
/// <param name="Ends">With which value a run of ours ends before its time.</param>
/// <param name="WithPeer">OR-Tools runs too, or (<paramref name="WithCore"/> false) alone.</param>
/// <param name="Vehicles">Numbers of vehicles for instances that state none.</param>
/// <param name="Folder">Where tables and new best solutions go.</param>
internal sealed record InstanceOptions(
    IReadOnlyList<string> Names, TimeSpan Time, TimeProvider Clock, int Iterations, int Seeds, bool DailyOnly, EarlyEnd Ends, bool WithCore, bool WithPeer, IReadOnlyList<int> Vehicles, string Folder)
{
    public const string Usage =
        "instances all|SET|INSTANCE|FILE… [--seconds 10] [--wall] [--iterations N] [--seeds 3] [--subset] [--until-proven | --until-known] [--peer | --peer-only] [--vehicles 2,3,4,5] [--out artifacts/instances]\n"
        + "instances check FILE SOLUTION [--vehicles 3]";

    /// <summary>The options, or in words what is wrong with them.</summary>
    public static (InstanceOptions? Options, string? Wrong) Parse(IReadOnlyList<string> args)
    {
        var options = new InstanceOptions(
            [], TimeSpan.FromSeconds(10), new ProcessorClock(), int.MaxValue, Seeds: 3, DailyOnly: false, EarlyEnd.Never, WithCore: true, WithPeer: false, [2, 3, 4, 5],
            Path.Combine(Tests.RepositoryRoot.Path, "artifacts", "instances"));
        for (var at = 0; at < args.Count; at++)
        {
            string? Value() => ++at < args.Count ? args[at] : null;
            switch (args[at])
            {
                case "--subset":
                    options = options with { DailyOnly = true };
                    break;
                case "--until-proven":
                    options = options with { Ends = EarlyEnd.AtProven };
                    break;
                case "--until-known":
                    options = options with { Ends = EarlyEnd.AtKnown };
                    break;
                case "--wall":
                    options = options with { Clock = TimeProvider.System };
                    break;
                case "--peer":
                    options = options with { WithPeer = true };
                    break;
                case "--peer-only":
                    options = options with { WithPeer = true, WithCore = false };
                    break;
                case "--seconds" when double.TryParse(Value(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400:
                    options = options with { Time = TimeSpan.FromSeconds(seconds) };
                    break;
                case "--iterations" when Whole(Value()) is { } iterations:
                    options = options with { Iterations = iterations };
                    break;
                case "--seeds" when Whole(Value()) is { } seeds:
                    options = options with { Seeds = seeds };
                    break;
                case "--vehicles" when Value()?.Split(',').Select(Whole).ToList() is { } vehicles && vehicles.TrueForAll(v => v is not null):
                    options = options with { Vehicles = [.. vehicles.OfType<int>()] };
                    break;
                case "--out" when Value() is { } folder:
                    options = options with { Folder = folder };
                    break;
                case var name when !name.StartsWith("--", StringComparison.Ordinal):
                    options = options with { Names = [.. options.Names, name] };
                    break;
                default:
                    return (null, $"'{args[Math.Min(at, args.Count - 1)]}' is not understood");
            }
        }

        return options.Names.Count == 0 ? (null, "no instance is named") : (options, null);
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
