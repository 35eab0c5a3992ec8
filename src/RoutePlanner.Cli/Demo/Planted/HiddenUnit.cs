using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>A unit's hidden route as it is driven. At any time it can still take its break where it is and be back when its shift ends.</summary>
internal sealed class HiddenUnit
{
    private readonly HiddenTravel travel;
    private readonly TravelEnd home;
    private readonly int breakWanted;
    private readonly Dictionary<HiddenTarget, int> secondsHome = new(ReferenceEqualityComparer.Instance);
    private TravelEnd position;
    private string? placeId;
    private int secondsHomeFromHere;

    public HiddenUnit(Unit unit, HiddenTravel travel, IReadOnlyList<HiddenTarget> targets, SplitMix dice)
    {
        (Unit, this.travel) = (unit, travel);
        position = home = TravelEnd.At(unit.BaseNode);
        Time = unit.ShiftStart;
        placeId = unit.Team.BaseId;
        HasBreakAhead = unit.BreakSeconds > 0;
        breakWanted = unit.BreakEarliest + dice.Below(unit.BreakLatest - unit.BreakEarliest - unit.BreakSeconds + 1);
        foreach (var target in targets)
        {
            secondsHome[target] = travel.Seconds(target.Exit, home);
        }

        Targets = [.. targets.Where(target => secondsHome[target] != TravelTime.Unreachable)];
    }

    public Unit Unit { get; }

    /// <summary>What it may serve.</summary>
    public IReadOnlyList<HiddenTarget> Targets { get; }

    /// <summary>Since when it is free.</summary>
    public int Time { get; private set; }

    /// <summary>Whether it is back for good.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Waiting that it owes for the work it has done since it last waited.</summary>
    public int OwesSeconds { get; set; }

    /// <summary>Whether it stands at a place or its base, and not at the end of a pass.</summary>
    public bool IsAtPlace => placeId is not null;

    public bool HasBreakAhead { get; private set; }

    public bool WantsBreak => HasBreakAhead && Time >= breakWanted;

    public List<PlanStep> Steps { get; } = [];

    /// <summary>When serving a target next would begin, or null where the shift or the roads don't allow it.</summary>
    public int? StartOf(HiddenTarget target)
    {
        var seconds = travel.Seconds(position, target.Entry);
        if (seconds == TravelTime.Unreachable)
        {
            return null;
        }

        var end = Time + seconds + target.Seconds;
        var free = HasBreakAhead ? Math.Max(end, Unit.BreakEarliest) + Unit.BreakSeconds : end;
        var isInTime = free + secondsHome[target] <= Unit.ShiftEnd && (!HasBreakAhead || free <= Unit.BreakLatest);
        return isInTime ? Time + seconds : null;
    }

    /// <summary>Drives to a target and serves it.</summary>
    public void Serve(HiddenTarget target, int start)
    {
        if (travel.Step(position, target.Entry, start) is { } drive)
        {
            Steps.Add(drive);
        }

        var step = new PlanStep { Kind = StepKind.Visit, Start = start, End = start + target.Seconds, DemandId = target.Demand.Id };
        Steps.Add(target.Direction is { } direction
            ? step with { Kind = StepKind.Pass, KeyRoadId = target.Demand.TargetId, Direction = direction, Arcs = [.. target.Arcs], Metres = travel.Metres(target.Arcs) }
            : step with { PlaceId = target.Demand.TargetId });
        (position, Time, secondsHomeFromHere) = (target.Exit, start + target.Seconds, secondsHome[target]);
        placeId = target.Direction is null ? target.Demand.TargetId : null;
    }

    /// <summary>Takes its break where it is.</summary>
    public void TakeBreak()
    {
        Stand(StepKind.Wait, Math.Max(Time, Unit.BreakEarliest), StepReason.Spare);
        Stand(StepKind.Break, Time + Unit.BreakSeconds, null);
        HasBreakAhead = false;
    }

    /// <summary>Waits as long as asked, or as long as it can.</summary>
    public void Wait(int seconds)
    {
        var latest = HasBreakAhead ? Math.Min(Unit.BreakLatest, Unit.ShiftEnd - secondsHomeFromHere) - Unit.BreakSeconds : Unit.ShiftEnd - secondsHomeFromHere;
        Stand(StepKind.Wait, Math.Clamp(Time + seconds, Time, Math.Max(Time, latest)), StepReason.Spare);
    }

    /// <summary>Waits until it must go, and goes home.</summary>
    public void GoHome()
    {
        Stand(StepKind.Wait, Unit.ShiftEnd - secondsHomeFromHere, StepReason.Spare);
        if (travel.Step(position, home, Unit.ShiftEnd) is { } drive)
        {
            Steps.Add(drive);
        }

        (Time, IsDone) = (Unit.ShiftEnd, true);
    }

    private void Stand(StepKind kind, int until, string? reason)
    {
        if (until > Time)
        {
            Steps.Add(new PlanStep { Kind = kind, Start = Time, End = until, PlaceId = placeId, Reason = reason });
            Time = until;
        }
    }
}
