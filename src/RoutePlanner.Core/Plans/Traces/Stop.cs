using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Traces;

/// <summary>
/// A numbered line of a unit's sheet: what it does at one place, or one pass of a key road, with the way there. Visits and waits
/// that follow each other at one place are one stop; a break is always its own.
/// </summary>
/// <param name="Number">From 1, the same on the sheet, the map, the timetable and the GPX route.</param>
/// <param name="Way">Drives, and waits of less than a minute at the roadside, since the stop before; empty where there are none.</param>
/// <param name="Steps">Standing steps at one node, or the one pass.</param>
internal sealed record Stop(int Number, ImmutableArray<StepTrace> Way, ImmutableArray<StepTrace> Steps)
{
    public int Start => Steps[0].Step.Start;

    public int End => Steps[^1].Step.End;

    /// <summary>Whether it is a pass of a key road.</summary>
    public bool IsPass => Steps[0].Step.Kind == StepKind.Pass;

    /// <summary>The place, or null at the roadside.</summary>
    public string? PlaceId => Steps.Select(t => t.Step.PlaceId).FirstOrDefault(id => id is not null);

    public double WayMetres => Way.Sum(t => t.Step.Metres ?? 0);

    public int WaySeconds => Way.Sum(t => t.Step.End - t.Step.Start);
}
