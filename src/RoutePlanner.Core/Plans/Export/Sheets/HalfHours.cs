using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>Where every unit is at every half hour of the night, in words, the same on every sort of paper.</summary>
internal static class HalfHours
{
    private const int HalfHourSeconds = 1800;

    /// <summary>The moments, seconds of the night.</summary>
    public static ImmutableArray<int> Of(ResolvedPlan plan) =>
        [.. Enumerable.Range(0, (plan.Problem.NightSeconds + HalfHourSeconds - 1) / HalfHourSeconds).Select(i => i * HalfHourSeconds)];

    /// <summary>A unit at a moment: the place; → the place it drives to; ＝ the key road it patrols; its break; empty off duty.</summary>
    public static string At(ResolvedPlan plan, ResolvedUnit unit, int second, Words words)
    {
        if (unit.Traces.FirstOrDefault(t => t.Step.Start <= second && second < t.Step.End) is not { } trace)
        {
            return "";
        }

        var stop = unit.Stops.FirstOrDefault(s => s.End > second);
        return trace.Step.Kind switch
        {
            StepKind.Break => words.Of(StepKind.Break),
            StepKind.Pass => "＝" + plan.KeyRoad(trace.Step.KeyRoadId!).Name,
            _ when stop is null => "→" + plan.Base(unit).Name,
            _ when stop.Start > second => "→" + StopWords.Place(plan, stop, words),
            _ => StopWords.Place(plan, stop, words),
        };
    }
}
