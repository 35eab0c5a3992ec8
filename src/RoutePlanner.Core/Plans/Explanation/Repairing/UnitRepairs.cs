using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Alone;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>Repairs in which somebody works elsewhere or longer: a neighbour's help, a longer shift, a team called in, a unit more.</summary>
internal static class UnitRepairs
{
    private const int MostNeighbours = 4;
    private const int MostShifts = 3;
    private const int MostCalledIn = 2;

    /// <summary>Shifts are changed and made in steps of half an hour, new ones being no shorter than two hours.</summary>
    private const int StepSeconds = 1800;
    private const int ShortestSeconds = 7200;

    /// <summary>By how many minutes a shift is made longer at one end.</summary>
    private static readonly int[] ShiftMinutes = [15, 30, 45, 60, 90, 120, 180, 240];

    public static IEnumerable<Attempt?> Find(RepairTrial trial)
    {
        var choice = new UnitChoice(trial.Alone);
        var repair = new Repair { Kind = RepairKind.NeighbourHelp, DemandId = trial.Demand.Id };
        yield return NeighbourHelp(trial, repair, choice);
        yield return LongerShift(trial, repair with { Kind = RepairKind.LongerShift }, choice);
        yield return CallIn(trial, repair with { Kind = RepairKind.CallIn }, choice);
        yield return ExtraUnit(trial, repair with { Kind = RepairKind.ExtraUnit }, choice);
    }

    /// <summary>The nearest unit of another area that can do it.</summary>
    private static Attempt? NeighbourHelp(RepairTrial trial, Repair repair, UnitChoice choice)
    {
        var anywhere = trial.Demand with { AreaId = null };
        var neighbours = trial.Problem.Units.Where(unit => PatrolProblem.MayServe(unit, anywhere) && !PatrolProblem.MayServe(unit, trial.Demand));
        Attempt? met = null;
        foreach (var unit in choice.Nearest(neighbours, MostNeighbours))
        {
            if (trial.Try(repair with { TeamId = unit.Team.Id, UnitId = unit.Id }, unit.Id) is { } attempt)
            {
                met ??= attempt;
                if (attempt.Outcome.IsClean)
                {
                    return attempt;
                }
            }
        }

        return met;
    }

    /// <summary>The shift that has to grow least.</summary>
    private static Attempt? LongerShift(RepairTrial trial, Repair repair, UnitChoice choice)
    {
        Attempt? best = null;
        foreach (var unit in choice.Nearest(trial.Problem.Units.Where(unit => PatrolProblem.MayServe(unit, trial.Demand)), MostShifts))
        {
            foreach (var isLater in (bool[])[true, false])
            {
                // Not by as much as is known to suffice.
                var room = (isLater ? trial.Problem.NightSeconds - unit.ShiftEnd : unit.ShiftStart) / 60;
                int[] sizes = [.. ShiftMinutes.Where(minutes => minutes <= room && !(minutes >= best?.Repair.Minutes))];
                best = SmallestChange.Find(sizes, minutes => trial.Try(
                    repair with
                    {
                        TeamId = unit.Team.Id,
                        UnitId = unit.Id,
                        Minutes = minutes,
                        Shift = isLater ? new TimeWindow(unit.ShiftStart, unit.ShiftEnd + (minutes * 60)) : new TimeWindow(unit.ShiftStart - (minutes * 60), unit.ShiftEnd),
                    },
                    unit.Id)) ?? best;
            }
        }

        return best;
    }

    private static Attempt? CallIn(RepairTrial trial, Repair repair, UnitChoice choice)
    {
        var onDuty = trial.Problem.Units.Select(unit => unit.Team.Id).ToHashSet(StringComparer.Ordinal);
        var off = AloneProblem.EverybodyAllNight(trial.Problem).Where(unit => !onDuty.Contains(unit.Team.Id) && PatrolProblem.MayServe(unit, trial.Demand));
        return choice.Nearest(off, MostCalledIn)
            .Select(unit => ShiftFor(trial, unit) is { } shift ? trial.Try(repair with { TeamId = unit.Team.Id, UnitId = unit.Id, Shift = shift }, unit.Id) : null)
            .FirstOrDefault(attempt => attempt is not null);
    }

    /// <summary>One more unit like the nearest that would do, at that one's base; at best one of the area.</summary>
    private static Attempt? ExtraUnit(RepairTrial trial, Repair repair, UnitChoice choice)
    {
        var everybody = AloneProblem.EverybodyAllNight(trial.Problem);
        var tiers = trial.Demand.Tiers;
        var rightTier = everybody.Where(unit => tiers.IsEmpty || tiers.Contains(unit.Team.Tier)).ToList();
        var ofTheArea = rightTier.Where(unit => PatrolProblem.MayWorkIn(unit, trial.Demand.AreaId));
        foreach (var model in choice.Nearest(ofTheArea, 1).Concat(choice.Nearest(rightTier, 1)).Concat(choice.Nearest(everybody, 1)).Distinct())
        {
            var id = RepairedCounty.ExtraTeamId(trial.County);
            var tier = tiers.IsEmpty || tiers.Contains(model.Team.Tier) ? model.Team.Tier : tiers[0];
            if (ShiftFor(trial, model) is { } shift
                && trial.Try(repair with { TeamId = model.Team.Id, UnitId = id, Tier = tier, BaseId = model.Team.BaseId, Mode = model.Mode, Shift = shift }, id) is { } attempt)
            {
                return attempt;
            }
        }

        return null;
    }

    /// <summary>The shift in which a unit that does nothing else meets the demand, the way included; null where it can't.</summary>
    private static TimeWindow? ShiftFor(RepairTrial trial, Unit unit)
    {
        var demand = trial.Demand;
        var rules = trial.Alone.Rules.Without(RuleKind.Shifts).Without(RuleKind.Tiers).Without(RuleKind.Skills).Without(RuleKind.HomeAreas);
        if (trial.Alone.ScheduleOf(unit with { BreakSeconds = 0 }, rules) is not { IsEmpty: false } schedule || trial.Alone.WayOf(unit) is not { } way)
        {
            return null;
        }

        var (first, last) = demand.GapMax is null ? (schedule.Min(visit => visit.Start), schedule.Max(visit => visit.End)) : (demand.Hours.Start, demand.Hours.End);
        var start = Math.Max(0, (first - way.Out) / StepSeconds * StepSeconds);
        var end = Math.Max(last + way.Back, start + ShortestSeconds);
        end = Math.Min(trial.Problem.NightSeconds, (end + StepSeconds - 1) / StepSeconds * StepSeconds);
        return new TimeWindow(Math.Max(0, Math.Min(start, end - ShortestSeconds)), end);
    }
}
