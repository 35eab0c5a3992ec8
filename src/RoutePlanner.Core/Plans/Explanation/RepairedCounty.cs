using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>A county and its night with a repair made: what the commander would write into the files.</summary>
internal static class RepairedCounty
{
    public static County Of(County county, Repair repair)
    {
        var targetId = TargetOf(repair.DemandId);
        return repair.Kind switch
        {
            RepairKind.PlanAgain => county,
            RepairKind.WiderGap => Override(county, targetId, o => o with { GapMaxMinutes = repair.Minutes }),
            RepairKind.CloserVisits => Override(county, targetId, o => o with { GapMinMinutes = repair.Minutes }),
            RepairKind.FewerVisits => Override(county, targetId, o => o with { Count = repair.Count }),
            RepairKind.WiderWindow => Override(county, targetId, o => o with { Windows = ClockWindows(county, repair.Windows) }),
            RepairKind.OtherTier => Change(
                county, repair.DemandId, place => place with { Tiers = place.Tiers.Add(repair.Tier!.Value) }, road => road with { Tiers = road.Tiers.Add(repair.Tier!.Value) }),
            RepairKind.WithoutSkill => Change(county, repair.DemandId, place => place with { Needs = [] }, road => road),
            RepairKind.NeighbourHelp => WithArea(county, repair, targetId),
            RepairKind.LongerShift => WithShift(county, repair.TeamId!, repair.Shift!.Value, isNew: false, repair.UnitId!),
            RepairKind.CallIn => WithShift(county, repair.TeamId!, repair.Shift!.Value, isNew: true, repair.UnitId!),
            RepairKind.DropLower => Without(county, repair.OtherDemandId!),
            RepairKind.ExtraUnit => WithUnit(county, repair, targetId),
            _ => throw new ArgumentOutOfRangeException(nameof(repair), repair.Kind, null),
        };
    }

    /// <summary>Id of a team that the county hasn't got.</summary>
    public static string ExtraTeamId(County county)
    {
        var ids = county.Teams.Select(team => team.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, ids.Count + 1).Select(k => $"extra-{k}").First(id => !ids.Contains(id));
    }

    private static County Override(County county, string targetId, Func<DemandOverride, DemandOverride> change)
    {
        var night = county.Night;
        var existing = night.DemandOverrides.FirstOrDefault(o => o.TargetId == targetId) ?? new DemandOverride(targetId, null, null, null, null, null);
        return county with { Night = night with { DemandOverrides = [.. night.DemandOverrides.Where(o => o.TargetId != targetId), change(existing)] } };
    }

    private static County Change(County county, string demandId, Func<Place, Place> ofPlace, Func<KeyRoad, KeyRoad> ofKeyRoad)
    {
        // A place and a key road may have the same id.
        var targetId = TargetOf(demandId);
        return IsVisits(demandId)
            ? county with { Places = [.. county.Places.Select(place => place.Id == targetId ? ofPlace(place) : place)] }
            : county with { KeyRoads = [.. county.KeyRoads.Select(road => road.Id == targetId ? ofKeyRoad(road) : road)] };
    }

    /// <summary>Nothing is asked of a target tonight.</summary>
    private static County Without(County county, string demandId)
    {
        var changed = Change(county, demandId, place => place with { Visits = 0, GapMaxMinutes = null }, road => road with { Passes = 0, GapMaxMinutes = null });
        return changed with { Night = changed.Night with { DemandOverrides = [.. changed.Night.DemandOverrides.Where(o => o.TargetId != TargetOf(demandId))] } };
    }

    private static string TargetOf(string demandId) => demandId[(demandId.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static bool IsVisits(string demandId) => demandId.StartsWith("visits:", StringComparison.Ordinal);

    /// <summary>Windows on the clock; all night where they cover it.</summary>
    private static ImmutableArray<ClockWindow> ClockWindows(County county, ImmutableArray<TimeWindow> windows)
    {
        var length = county.Night.LengthSeconds(county.TimeZone);
        return windows is [{ Start: 0 } only] && only.End == length
            ? []
            : [.. windows.Select(window => new ClockWindow(Local(county, window.Start).TimeOfDay, Local(county, window.End).TimeOfDay))];
    }

    private static LocalDateTime Local(County county, int seconds) =>
        (county.Night.Date + county.Night.Start).InZoneLeniently(county.TimeZone).Plus(Duration.FromSeconds(seconds)).LocalDateTime;

    private static County WithArea(County county, Repair repair, string targetId)
    {
        var areaId = AreaOf(county, repair.DemandId, targetId);
        return areaId is null
            ? county
            : county with { Teams = [.. county.Teams.Select(team => team.Id == repair.TeamId ? team with { AreaIds = team.AreaIds.Add(areaId) } : team)] };
    }

    private static string? AreaOf(County county, string demandId, string targetId)
    {
        var tree = new AreaTree(county.Areas);
        return IsVisits(demandId)
            ? county.Places.First(place => place.Id == targetId) is var place ? place.AreaId ?? tree.SmallestAround(place.Position) : null
            : tree.OfLine(county.KeyRoads.First(road => road.Id == targetId).Line);
    }

    private static County WithUnit(County county, Repair repair, string targetId)
    {
        var model = county.Teams.First(team => team.Id == repair.TeamId);
        var needs = county.Places.FirstOrDefault(place => place.Id == targetId)?.Needs ?? [];
        var id = ExtraTeamId(county);
        var areaId = AreaOf(county, repair.DemandId, targetId);
        var team = model with
        {
            Id = id,
            Name = id,
            BaseId = repair.BaseId!,
            Mode = repair.Mode!.Value,
            Tier = repair.Tier!.Value,
            Radio = null,
            AreaIds = areaId is null ? model.AreaIds : [areaId],
            Skills = [.. model.Skills.Union(needs, StringComparer.Ordinal)],
        };
        return WithShift(county with { Teams = county.Teams.Add(team) }, id, repair.Shift!.Value, isNew: true, id);
    }

    /// <summary>
    /// A team's duties of the eve, the date and the morning after, each with its date, one of them changed or one more: rows with a date take the place of all others of that date.
    /// </summary>
    private static County WithShift(County county, string teamId, TimeWindow shift, bool isNew, string unitId)
    {
        var night = county.Night;
        var own = county.Duties.Where(duty => duty.TeamId == teamId).ToList();
        var dated = new List<Duty>();
        for (var date = night.Date.PlusDays(-1); date <= night.Date.PlusDays(1); date = date.PlusDays(1))
        {
            dated.AddRange(DutyDay.Of(own, date).Select(duty => duty with { Date = date, Weekday = null }));
        }

        var (start, end) = (Local(county, shift.Start), Local(county, shift.End));
        if (isNew)
        {
            dated.Add(new Duty(teamId, start.Date, null, start.TimeOfDay, end.TimeOfDay, 0));
        }
        else
        {
            // The unit's shifts of the night in order, as units are numbered.
            var length = night.LengthSeconds(county.TimeZone);
            var tonight = dated.Where(duty => StartOf(duty) < length && EndOf(duty) > 0).OrderBy(StartOf).ToList();
            var number = unitId.LastIndexOf('#') is var mark and >= 0 ? int.Parse(unitId[(mark + 1)..], System.Globalization.CultureInfo.InvariantCulture) - 1 : 0;
            var changed = tonight[number];
            var from = shift.Start < Math.Max(0, StartOf(changed)) ? start : changed.Date!.Value + changed.Start;
            var to = shift.End > Math.Min(length, EndOf(changed)) ? end.TimeOfDay : changed.End;
            dated[dated.IndexOf(changed)] = changed with { Date = from.Date, Start = from.TimeOfDay, End = to };
        }

        return county with { Duties = [.. county.Duties.Where(duty => duty.TeamId != teamId), .. dated] };

        int StartOf(Duty duty) => night.SecondsOf(duty.Date!.Value + duty.Start, county.TimeZone);
        int EndOf(Duty duty) => night.SecondsOf((duty.End <= duty.Start ? duty.Date!.Value.PlusDays(1) : duty.Date!.Value) + duty.End, county.TimeZone);
    }
}
