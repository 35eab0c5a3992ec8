using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>A unit's whole night as one course in time, as tracks of all formats want it: where it stands is a point at either end, and times increase strictly.</summary>
internal static class TimedCourse
{
    public static IEnumerable<TimedPoint> Of(ResolvedUnit unit)
    {
        var last = long.MinValue;
        foreach (var trace in unit.Traces)
        {
            foreach (var point in trace.Moves ? trace.Points : [trace.Points[0], trace.Points[0] with { Milliseconds = trace.Step.End * 1000L }])
            {
                // The end of one step is the start of the next.
                if (point.Milliseconds > last)
                {
                    yield return point;
                    last = point.Milliseconds;
                }
            }
        }
    }
}
