using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation;

/// <summary>A route's stops, to say of any run of them what the unit is present at and how far it drives.</summary>
/// <param name="night">The night it is part of.</param>
/// <param name="unit">Whose.</param>
/// <param name="stops">The base at the end among them.</param>
internal readonly ref struct RouteSpan(NightRoutes night, int unit, ReadOnlySpan<RouteStop> stops)
{
    private readonly ReadOnlySpan<RouteStop> stops = stops;

    public ref readonly RouteStop this[int k] => ref stops[k];

    public int Length => stops.Length;

    /// <summary>What stops <paramref name="first"/> to <paramref name="last"/> are present at, each with the wait and the drive before it.</summary>
    public void Stage<TSink>(int first, int last, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        for (var k = first; k <= last; k++)
        {
            StageLeg(k, ref sink);
            StageStop(k, ref sink);
        }
    }

    /// <summary>A stop alone; being back at the base is none.</summary>
    public void StageStop<TSink>(int k, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        if (k < stops.Length - 1)
        {
            night.Presence.Stop(unit, stops[k].Stop, ref sink);
        }
    }

    /// <summary>The wait and the drive before a stop alone.</summary>
    public void StageLeg<TSink>(int k, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        var (location, time) = Before(k);
        ref readonly var stop = ref stops[k];
        var depart = night.Presence.Drive(unit, location, stop.Stop.Entry, stop.Stop.Start, stop.Way, ref sink);
        night.Presence.Wait(unit, location, time, depart, ref sink);
    }

    /// <summary>Driven in all.</summary>
    public long Centimetres()
    {
        var sum = 0L;
        for (var k = 0; k < stops.Length; k++)
        {
            sum += LegCentimetres(k) + StopCentimetres(k);
        }

        return sum;
    }

    /// <summary>Driven in a stop: in its pass.</summary>
    public long StopCentimetres(int k) => night.Presence.Centimetres(unit, stops[k].Stop);

    /// <summary>Whether the wait and the drive before a stop are the same in another route of the unit.</summary>
    public bool HasSameLeg(in RouteSpan other, int k) => stops[k] == other.stops[k] && (k == 0 || stops[k - 1].Stop == other.stops[k - 1].Stop);

    /// <summary>Driven to a stop.</summary>
    public long LegCentimetres(int k) => night.Paths.LegOf(unit, Before(k).Location, stops[k].Stop.Entry, stops[k].Way)?.Centimetres ?? 0;

    /// <summary>When a stop can be reached.</summary>
    public int Reached(int k) => Before(k).Time + LegSeconds(k);

    /// <summary>When a stop must end so that the next one is reached in time; the base at the end is no stop.</summary>
    public int LatestEnd(int k) => stops[k + 1].Stop.Start - LegSeconds(k + 1);

    private int LegSeconds(int k) => LegPaths.SecondsOf(night.Problem.Territories[night.Problem.TerritoryOf[unit]], Before(k).Location, stops[k].Stop.Entry, stops[k].Way);

    /// <summary>Where the unit is before a stop's drive, and from when on.</summary>
    public (int Location, int Time) Before(int k) => k == 0
        ? (night.Problem.BaseLocation[unit], night.Problem.Patrol.Units[unit].ShiftStart)
        : (stops[k - 1].Stop.Exit, stops[k - 1].Stop.End);
}
