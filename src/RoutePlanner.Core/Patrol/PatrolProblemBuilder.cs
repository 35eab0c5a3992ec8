using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol;

/// <summary>Turns duty rows into units and wishes of places and key roads into demands, as docs/plan.md defines them.</summary>
internal static class PatrolProblemBuilder
{
    public static PatrolProblem Build(CountyRoads roads, Night night)
    {
        var county = roads.County;
        var diagnostics = new DiagnosticBag();
        var nightSeconds = night.LengthSeconds(county.TimeZone);
        var tree = new AreaTree(county.Areas);
        var placeAreas = county.Places.Select(p => p.AreaId ?? tree.SmallestAround(p.Position)).ToImmutableArray();
        var units = Units(roads, night, nightSeconds, tree, diagnostics);
        var demands = Demands(county, night, nightSeconds, placeAreas, tree, diagnostics);
        if (units.IsEmpty)
        {
            diagnostics.Error(DiagnosticCode.NobodyOnDuty, "duty.csv", null, null, "no team is on duty in this night", $"{night.Date:uuuu-MM-dd}");
        }

        diagnostics.ThrowIfErrors();
        var locks = UnitLocks.Of(roads, night, units, placeAreas, tree, diagnostics);
        diagnostics.ThrowIfErrors();
        return new PatrolProblem(roads, night, nightSeconds, units, demands, placeAreas) { AreaTree = tree, Locks = locks };
    }

    private static ImmutableArray<Unit> Units(CountyRoads roads, Night night, int nightSeconds, AreaTree tree, DiagnosticBag diagnostics)
    {
        var county = roads.County;
        var placeIndex = IndexById(county.Places.Select(p => p.Id));
        var duties = county.Duties.ToLookup(d => d.TeamId);
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var team in county.Teams)
        {
            var reach = tree.Reach(team.AreaIds, night.Rules.Jurisdiction);
            var basePlace = placeIndex[team.BaseId];
            var shifts = Shifts([.. duties[team.Id]], night, county.TimeZone)
                .Where(shift => shift.Start < nightSeconds && shift.End > 0)
                .OrderBy(shift => shift.Start)
                .ToList();
            for (var k = 0; k < shifts.Count; k++)
            {
                var (start, end, breakSeconds) = shifts[k];
                if (k > 0 && start < shifts[k - 1].End)
                {
                    diagnostics.Error(DiagnosticCode.OverlappingShifts, "duty.csv", $"team '{team.Id}'", null, "two shifts of this team overlap tonight; merge them or move one");
                }

                var breakEarliest = Math.Max(0, start + (int)Math.Ceiling((end - start) * night.Rules.BreakEarliestShare));
                var breakLatest = Math.Min(nightSeconds, start + (int)Math.Floor((end - start) * night.Rules.BreakLatestShare));
                units.Add(new Unit(
                    k == 0 ? team.Id : $"{team.Id}#{k + 1}", team, Math.Max(0, start), Math.Min(nightSeconds, end),
                    breakLatest - breakEarliest >= breakSeconds ? breakSeconds : 0, breakEarliest, breakLatest,
                    basePlace, roads.PlaceSnaps[basePlace].Node, reach));
            }
        }

        return units.ToImmutable();
    }

    /// <summary>Shifts that start on the eve, the date or the morning after.</summary>
    private static IEnumerable<(int Start, int End, int BreakSeconds)> Shifts(List<Duty> duties, Night night, DateTimeZone zone)
    {
        for (var date = night.Date.PlusDays(-1); date <= night.Date.PlusDays(1); date = date.PlusDays(1))
        {
            foreach (var duty in DutyDay.Of(duties, date))
            {
                var endDate = duty.End <= duty.Start ? date.PlusDays(1) : date;
                yield return (night.SecondsOf(date + duty.Start, zone), night.SecondsOf(endDate + duty.End, zone), duty.BreakMinutes * 60);
            }
        }
    }

    private static ImmutableArray<Demand> Demands(
        County county, Night night, int nightSeconds, ImmutableArray<string?> placeAreas, AreaTree tree, DiagnosticBag diagnostics)
    {
        var overrides = night.DemandOverrides.ToDictionary(o => o.TargetId);
        var demands = ImmutableArray.CreateBuilder<Demand>();
        for (var i = 0; i < county.Places.Length; i++)
        {
            var place = county.Places[i];
            var change = overrides.GetValueOrDefault(place.Id);
            var count = change?.Count ?? place.Visits;
            var gapMax = change?.GapMaxMinutes ?? place.GapMaxMinutes;
            if (count == 0 && gapMax is null)
            {
                continue;
            }

            var clockWindows = change?.Windows ?? place.Windows;
            var windows = Windows(clockWindows, night, nightSeconds, county.TimeZone);
            if (windows.IsEmpty)
            {
                diagnostics.Error(DiagnosticCode.WindowOutsideNight, "places", $"feature '{place.Id}'", "windows", "none of its windows overlaps the night");
                continue;
            }

            demands.Add(new Demand
            {
                Id = "visits:" + place.Id,
                Kind = DemandKind.Visits,
                Target = i,
                TargetId = place.Id,
                Count = count,
                GapMin = (change?.GapMinMinutes ?? place.GapMinMinutes ?? 0) * 60,
                GapMax = gapMax * 60,
                Windows = windows,
                Priority = change?.Priority ?? place.Priority,
                ServiceSeconds = place.ServiceMinutes * 60,
                Tiers = place.Tiers,
                Needs = place.Needs,
                AreaId = placeAreas[i],
            });
        }

        for (var i = 0; i < county.KeyRoads.Length; i++)
        {
            var road = county.KeyRoads[i];
            var change = overrides.GetValueOrDefault(road.Id);
            var count = change?.Count ?? road.Passes;
            var gapMax = change?.GapMaxMinutes ?? road.GapMaxMinutes;
            if (count == 0 && gapMax is null)
            {
                continue;
            }

            demands.Add(new Demand
            {
                Id = "passes:" + road.Id,
                Kind = DemandKind.Passes,
                Target = i,
                TargetId = road.Id,
                Count = count,
                GapMax = gapMax * 60,
                Windows = [new TimeWindow(0, nightSeconds)],
                Direction = road.Direction,
                Priority = change?.Priority ?? road.Priority,
                Tiers = road.Tiers,
                AreaId = tree.OfLine(road.Line),
            });
        }

        return demands.ToImmutable();
    }

    /// <summary>Clock windows as spans of the night, clipped to it, in order, those that touch or overlap merged.</summary>
    private static ImmutableArray<TimeWindow> Windows(ImmutableArray<ClockWindow> clock, Night night, int nightSeconds, DateTimeZone zone)
    {
        if (clock.IsEmpty)
        {
            return [new TimeWindow(0, nightSeconds)];
        }

        var spans = new List<TimeWindow>();
        foreach (var window in clock)
        {
            for (var date = night.Date.PlusDays(-1); date <= night.Date.PlusDays(1); date = date.PlusDays(1))
            {
                var start = Math.Max(0, night.SecondsOf(date + window.Start, zone));
                var endDate = window.End <= window.Start ? date.PlusDays(1) : date;
                var end = Math.Min(nightSeconds, night.SecondsOf(endDate + window.End, zone));
                if (start < end)
                {
                    spans.Add(new TimeWindow(start, end));
                }
            }
        }

        var merged = ImmutableArray.CreateBuilder<TimeWindow>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }

    private static Dictionary<string, int> IndexById(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
}
