using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>A route's stops, to say of any run of them what the unit is present at and how far it drives.</summary>
/// <param name="night">The night it is part of.</param>
/// <param name="unit">Whose.</param>
/// <param name="stops">The base at the end among them.</param>
internal readonly ref struct RouteSpan(NightRoutes night, int unit, ReadOnlySpan<RouteStop> stops)
{
    private readonly ReadOnlySpan<RouteStop> stops = stops;

    /// <summary>Adds to a trial, or removes from it, the stops <paramref name="first"/> to <paramref name="last"/>, each with the wait and the drive before it.</summary>
    public void Stage(CoverageTrial trial, int first, int last, bool isAdded)
    {
        for (var k = first; k <= last; k++)
        {
            StageLeg(trial, k, isAdded);
            if (k < stops.Length - 1)
            {
                night.Presence.Stop(trial, unit, stops[k].Stop, isAdded);
            }
        }
    }

    /// <summary>The wait and the drive before a stop alone.</summary>
    public void StageLeg(CoverageTrial trial, int k, bool isAdded)
    {
        var (location, time) = Before(k);
        ref readonly var stop = ref stops[k];
        var depart = night.Presence.Drive(trial, unit, location, stop.Stop.Entry, stop.Stop.Start, stop.Way, isAdded);
        night.Presence.Wait(trial, unit, location, time, depart, isAdded);
    }

    /// <summary>Driven to and in stops <paramref name="first"/> to <paramref name="last"/>.</summary>
    public long Centimetres(int first, int last)
    {
        var sum = 0L;
        for (var k = first; k <= last; k++)
        {
            sum += LegCentimetres(k) + night.Presence.Centimetres(unit, stops[k].Stop);
        }

        return sum;
    }

    /// <summary>Driven to a stop.</summary>
    public long LegCentimetres(int k) => night.Presence.Centimetres(unit, Before(k).Location, stops[k].Stop.Entry, stops[k].Way);

    /// <summary>Where the unit is before a stop's drive, and from when on.</summary>
    private (int Location, int Time) Before(int k) => k == 0
        ? (night.Problem.BaseLocation[unit], night.Problem.Patrol.Units[unit].ShiftStart)
        : (stops[k - 1].Stop.Exit, stops[k - 1].Stop.End);
}
