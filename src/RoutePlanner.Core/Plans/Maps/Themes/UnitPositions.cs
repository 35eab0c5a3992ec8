using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>Units on duty at a moment, on the road: motorised ones with their letters, hollow on their break.</summary>
internal static class UnitPositions
{
    private const double Radius = 5;
    private const double LocalRadius = 2.6;

    public static MapLayer At(ResolvedPlan plan, RouteMarks marks, int second)
    {
        var features = new List<MapFeature>();
        foreach (var unit in plan.Units.Where(u => !u.IsMotorised))
        {
            if (TraceAt(unit, second) is { } trace)
            {
                features.Add(new MapFeature(MapShapes.Point(PositionAt(trace, second)), Symbol(RouteMarks.LocalTeam.Colour, LocalRadius, trace.Step.Kind == StepKind.Break)));
            }
        }

        foreach (var mark in marks.Motorised)
        {
            if (TraceAt(mark.Unit, second) is { } trace)
            {
                var label = new MapLabel(mark.Letters, 10, Colour.White, 90) { IsBold = true, Box = mark.Style.Colour, BoxOutline = Colour.White, IsNeeded = true };
                features.Add(new MapFeature(MapShapes.Point(PositionAt(trace, second)), Symbol(mark.Style.Colour, Radius, trace.Step.Kind == StepKind.Break), label));
            }
        }

        return new MapLayer("units", [.. features]);
    }

    /// <summary>Samples for the legend.</summary>
    public static SymbolStyle Sample(bool isBreak) => Symbol(Colour.Ink, Radius, isBreak);

    public static SymbolStyle LocalSample { get; } = Symbol(RouteMarks.LocalTeam.Colour, LocalRadius, isHollow: false);

    private static SymbolStyle Symbol(Colour colour, double radius, bool isHollow) =>
        isHollow ? new(SymbolShape.Circle, radius, Colour.White, colour) : new(SymbolShape.Circle, radius, colour, Colour.White);

    /// <summary>The step a unit is at; null before and after its shift.</summary>
    private static StepTrace? TraceAt(ResolvedUnit unit, int second) => unit.Traces.FirstOrDefault(t => t.Step.Start <= second && second < t.Step.End);

    /// <summary>Between two points of the course time goes with distance (docs/plan.md).</summary>
    internal static GeoPoint PositionAt(StepTrace trace, int second)
    {
        var time = second * 1000L;
        for (var i = 1; i < trace.Points.Length; i++)
        {
            var (a, b) = (trace.Points[i - 1], trace.Points[i]);
            if (time <= b.Milliseconds)
            {
                return b.Milliseconds == a.Milliseconds ? b.Position : Polyline.Between(a.Position, b.Position, (time - a.Milliseconds) / (double)(b.Milliseconds - a.Milliseconds));
            }
        }

        return trace.End;
    }
}
