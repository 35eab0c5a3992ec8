using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>Puts a unit's steps together to numbered stops.</summary>
internal static class StopList
{
    /// <summary>A shorter wait at the roadside is no stop.</summary>
    private const int LeastStopSeconds = 60;

    /// <summary>The stops in order, and the way after the last one (back to the base).</summary>
    public static (ImmutableArray<Stop> Stops, ImmutableArray<StepTrace> WayBack) Of(ImmutableArray<StepTrace> traces)
    {
        var stops = ImmutableArray.CreateBuilder<Stop>();
        var way = new List<StepTrace>();
        foreach (var trace in traces)
        {
            if (trace.Step.Kind != StepKind.Drive && way.Count == 0 && stops.Count > 0 && BelongsTo(stops[^1], trace))
            {
                stops[^1] = stops[^1] with { Steps = stops[^1].Steps.Add(trace) };
            }
            else if (trace.Step.Kind == StepKind.Drive || IsTurn(trace.Step))
            {
                way.Add(trace);
            }
            else
            {
                stops.Add(new Stop(stops.Count + 1, [.. way], [trace]));
                way.Clear();
            }
        }

        return (stops.ToImmutable(), [.. way]);
    }

    /// <summary>A moment at the roadside, as for turning round between two passes: part of the way, nothing to tick off.</summary>
    private static bool IsTurn(PlanStep step) => step is { Kind: StepKind.Wait, PlaceId: null } && step.End - step.Start < LeastStopSeconds;

    /// <summary>Whether a standing step goes on at the stop before it. Two different places may share one node.</summary>
    private static bool BelongsTo(Stop stop, StepTrace trace) =>
        IsStanding(stop.Steps[^1].Step.Kind) && IsStanding(trace.Step.Kind)
        && (stop.PlaceId is null || trace.Step.PlaceId is null || stop.PlaceId == trace.Step.PlaceId);

    private static bool IsStanding(StepKind kind) => kind is StepKind.Visit or StepKind.Hold or StepKind.Wait;
}
