using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>A unit's night as it grows by hand, stop after stop. It always can still take its break in time and be back when its shift ends.</summary>
internal sealed class HandUnit
{
    /// <summary>Multiples of the golden ratio spread moments evenly, however many units there are, so that not everybody rests at once.</summary>
    private const double GoldenShare = 0.6180339887498949;

    private readonly HandNight night;
    private readonly Unit unit;
    private readonly int breakWanted;
    private bool hasBreakAhead;

    public HandUnit(HandNight night, int index)
    {
        this.night = night;
        Index = index;
        unit = night.Patrol.Units[index];
        (Location, Time) = (night.BaseOf(index), unit.ShiftStart);
        hasBreakAhead = unit.BreakSeconds > 0;
        breakWanted = unit.BreakEarliest + (int)((unit.BreakLatest - unit.BreakEarliest - unit.BreakSeconds) * (index * GoldenShare % 1));
    }

    public int Index { get; }

    /// <summary>Where it is.</summary>
    public int Location { get; private set; }

    /// <summary>Since when it is free.</summary>
    public int Time { get; private set; }

    public List<Stop> Stops { get; } = [];

    /// <summary>Whether its shift leaves room for nothing more.</summary>
    public bool IsDone => !hasBreakAhead && Time + SecondsToBase(Location) >= unit.ShiftEnd;

    public bool WantsBreak => hasBreakAhead && Time >= breakWanted;

    /// <summary>The stop of serving an item next, or null where the roads or the shift don't allow it.</summary>
    public Stop? Next(HandLeg leg) => night.StopAt(Index, leg, Location, Time) is { } stop && IsInTime(stop.Exit, stop.End) ? stop : null;

    public void Add(in Stop stop)
    {
        Stops.Add(stop);
        (Location, Time) = (stop.Exit, stop.End);
    }

    /// <summary>Takes its break where it is, or at its base.</summary>
    public void TakeBreak()
    {
        var here = night.PlaceAt(Index, Location);
        if (here != Territory.NoLocation && night.DriveSeconds(Index, Location, here) is var seconds and not TravelTime.Unreachable
            && BreakStart(Time + seconds) is var start && start + unit.BreakSeconds <= unit.BreakLatest && start + unit.BreakSeconds + SecondsToBase(here) <= unit.ShiftEnd)
        {
            Add(night.BreakAt(Index, here, start));
        }
        else
        {
            Add(night.BreakAt(Index, night.BaseOf(Index), BreakStart(Time + (int)SecondsToBase(Location))));
        }

        hasBreakAhead = false;
    }

    /// <summary>Stays where it is for some time; takes its break when it can't wait longer.</summary>
    public void Wait(int seconds)
    {
        if (IsInTime(Location, Time + seconds))
        {
            Time += seconds;
        }
        else if (hasBreakAhead)
        {
            TakeBreak();
        }
        else
        {
            Time = unit.ShiftEnd;
        }
    }

    private bool IsInTime(int location, int time)
    {
        var back = time + SecondsToBase(location);
        return back <= unit.ShiftEnd && (!hasBreakAhead || Math.Max(back, unit.BreakEarliest) + unit.BreakSeconds <= unit.BreakLatest);
    }

    private int BreakStart(int arrival) => Math.Max(arrival, unit.BreakEarliest);

    private long SecondsToBase(int location) => night.DriveSeconds(Index, location, night.BaseOf(Index));
}
