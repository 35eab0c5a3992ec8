using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>Turns solutions into their written form and back.</summary>
internal static class SolutionForms
{
    public static SolutionText Written(MixedInstance instance, MixedSolution solution, double cost) => new([.. Written(instance, solution, day: 0)], cost);

    public static SolutionText Written(PeriodicInstance instance, PeriodicSolution solution, double cost) =>
        new([.. solution.Days.SelectMany((routes, day) => Written(instance.Network, routes, day))], cost);

    public static SolutionText Written(NodeSolution solution, double cost) =>
        new([.. solution.Routes.Select(r => new WrittenRoute(0, r.Vehicle + 1, Numbers(r.Clients)))], cost);

    public static SolutionText Written(OrienteeringSolution solution, double score) =>
        new([.. solution.Paths.Select((path, i) => new WrittenRoute(0, i + 1, Numbers(path)))], score);

    /// <exception cref="InputException">A stop is not a task of the instance.</exception>
    public static MixedSolution Mixed(MixedInstance instance, SolutionText text)
    {
        var tasks = new Dictionary<string, int>(instance.Tasks.Select((t, i) => KeyValuePair.Create(t.Id, i)));
        return new MixedSolution([.. text.Routes.Select(r => Parsed(r, Served))]);

        ServedTask? Served(string stop)
        {
            var backwards = stop.StartsWith('-');
            return tasks.TryGetValue(backwards ? stop[1..] : stop, out var task) ? new ServedTask(task, backwards) : null;
        }
    }

    /// <exception cref="InputException">A stop is not a task of the instance.</exception>
    public static PeriodicSolution Periodic(PeriodicInstance instance, SolutionText text) => new(
        [.. Enumerable.Range(0, PeriodicInstance.Days).Select(day => Mixed(instance.Network, text with { Routes = [.. text.Routes.Where(r => r.Day == day)] }))]);

    /// <exception cref="InputException">A stop is not a number.</exception>
    public static NodeSolution Node(SolutionText text) => new([.. text.Routes.Select(r => new NodeRoute(r.Number - 1, Parsed(r, Number)))]);

    /// <exception cref="InputException">A stop is not a number.</exception>
    public static OrienteeringSolution Orienteering(SolutionText text) => new([.. text.Routes.Select(r => Parsed(r, Number))]);

    private static IEnumerable<WrittenRoute> Written(MixedInstance instance, MixedSolution solution, int day) => solution.Routes.Select((route, i) => new WrittenRoute(
        day, i + 1, [.. route.Select(s => s.Backwards ? $"-{instance.Tasks[s.Task].Id}" : instance.Tasks[s.Task].Id)]));

    private static ImmutableArray<string> Numbers(ImmutableArray<int> stops) => [.. stops.Select(s => s.ToString(CultureInfo.InvariantCulture))];

    private static int? Number(string stop) => int.TryParse(stop, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ImmutableArray<T> Parsed<T>(WrittenRoute route, Func<string, T?> parse)
        where T : struct
    {
        var problems = new DiagnosticBag();
        var stops = ImmutableArray.CreateBuilder<T>();
        foreach (var stop in route.Stops)
        {
            if (parse(stop) is { } parsed)
            {
                stops.Add(parsed);
            }
            else
            {
                problems.Error(
                    DiagnosticCode.UnknownReference, string.Create(CultureInfo.InvariantCulture, $"route {route.Number}"), null, null,
                    "a stop that the instance does not have", stop);
            }
        }

        problems.ThrowIfErrors();
        return stops.ToImmutable();
    }
}
