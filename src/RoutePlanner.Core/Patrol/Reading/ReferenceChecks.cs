using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>Ids are unique in their file, and every id that a record uses exists.</summary>
internal static class ReferenceChecks
{
    public static void Check(ReadCounty county, DiagnosticBag diagnostics)
    {
        var areas = KnownIds.Of("area", county.AreaTable, county.Areas, a => a.Id, "id", diagnostics);
        var places = KnownIds.Of("place", county.PlaceTable, county.Places, p => p.Id, "id", diagnostics);
        var keyRoads = KnownIds.Of("key road", county.KeyRoadTable, county.KeyRoads, k => k.Id, "id", diagnostics);
        var teams = KnownIds.Of("team", county.TeamTable, county.Teams, t => t.Id, "team_id", diagnostics);
        _ = KnownIds.Of("device", county.TechCoverTable, county.TechCovers, t => t.Id, "id", diagnostics);
        _ = KnownIds.Of("incident", county.IncidentTable, county.Incidents, i => i.Id, "id", diagnostics);
        var roads = new KnownIds(
            "road", county.Roads?.File ?? "", county.RoadsAreWhole, county.Roads?.Roads.Select(r => r.Id) ?? [], diagnostics);

        if (county.AreaTable.IsPresent)
        {
            CheckAreas(county, areas, diagnostics);
        }
        else
        {
            WarnOfUselessAreaIds(county, diagnostics);
        }

        foreach (var (team, source) in county.Teams)
        {
            places.Check(team.BaseId, source, TeamReader.BaseId.Name);
        }

        foreach (var (duty, source) in county.Duties)
        {
            teams.Check(duty.TeamId, source, DutyReader.TeamId.Name);
        }

        foreach (var (closure, source) in county.Closures)
        {
            roads.Check(closure.RoadId, source, ClosureReader.RoadId.Name);
        }

        foreach (var (village, source) in county.VillageCalendar)
        {
            areas.Check(village.VillageId, source, VillageCalendarReader.Village.Name);
        }

        foreach (var (responsibility, source) in county.Responsibilities)
        {
            areas.Check(responsibility.AreaId, source, ResponsibilityReader.AreaId.Name);
        }

        CheckOverrides(county, places, diagnostics);
        CheckRiskOverrides(county, areas, places, keyRoads);
        foreach (var (stop, source) in county.Locks)
        {
            places.Check(stop.PlaceId, source, LockReader.PlaceId.Name);
            keyRoads.Check(stop.KeyRoadId, source, LockReader.KeyRoadId.Name);
        }
    }

    private static void CheckRiskOverrides(ReadCounty county, KnownIds areas, KnownIds places, KnownIds keyRoads)
    {
        foreach (var (change, source) in county.RiskOverrides)
        {
            areas.Check(change.AreaId, source, RiskReader.AreaId.Name);
            places.Check(change.PlaceId, source, RiskReader.PlaceId.Name);
            keyRoads.Check(change.KeyRoadId, source, RiskReader.KeyRoadId.Name);
        }
    }

    private static void CheckAreas(ReadCounty county, KnownIds areas, DiagnosticBag diagnostics)
    {
        foreach (var (area, source) in county.Areas)
        {
            areas.Check(area.ParentId, source, AreaReader.Parent.Name);
        }

        foreach (var (place, source) in county.Places)
        {
            areas.Check(place.AreaId, source, PlaceReader.AreaId.Name);
        }

        foreach (var (team, source) in county.Teams)
        {
            // A list that was not understood is empty, too, but has been reported.
            if (team.AreaIds.IsEmpty && source.Find(TeamReader.AreaIds.Name)?.Text.All(c => c is ';' or '；' or ' ') != false)
            {
                diagnostics.Error(DiagnosticCode.MissingField, source.File, source.Where, TeamReader.AreaIds.Name, "a team needs at least one area to work in");
            }

            foreach (var areaId in team.AreaIds)
            {
                areas.Check(areaId, source, TeamReader.AreaIds.Name);
            }
        }
    }

    private static void WarnOfUselessAreaIds(ReadCounty county, DiagnosticBag diagnostics)
    {
        var repeated = new RepeatedProblems(diagnostics);
        foreach (var (place, source) in county.Places.Where(p => p.Value.AreaId is not null))
        {
            repeated.Add(Useless(source, PlaceReader.AreaId.Name, place.AreaId!));
        }

        foreach (var (team, source) in county.Teams.Where(t => !t.Value.AreaIds.IsEmpty))
        {
            repeated.Add(Useless(source, TeamReader.AreaIds.Name, string.Join(';', team.AreaIds)));
        }

        repeated.Report();

        static Diagnostic Useless(RawRecord source, string field, string found) => new(
            DiagnosticCode.NoAreas, Severity.Warning, source.File, source.Where, field,
            "without areas.geojson areas mean nothing and everybody may serve everywhere", Shown.Of(found));
    }

    private static void CheckOverrides(ReadCounty county, KnownIds places, DiagnosticBag diagnostics)
    {
        var placeIds = county.Places.Select(p => p.Value.Id).ToHashSet();
        var keyRoadIds = county.KeyRoads.Select(k => k.Value.Id).ToHashSet();
        var seen = new HashSet<string>();
        foreach (var (change, source) in county.Overrides)
        {
            var field = OverrideReader.TargetId.Name;
            if (change.TargetId.Length > 0 && !seen.Add(change.TargetId))
            {
                diagnostics.Error(DiagnosticCode.DuplicateId, source.File, source.Where, field, "there is an override for this target already", change.TargetId);
            }

            if (!keyRoadIds.Contains(change.TargetId))
            {
                // Either file may have it; if the key roads couldn't be read, it may be one of them.
                if (county.KeyRoadTable.IsWhole)
                {
                    places.Check(change.TargetId, source, field);
                }

                continue;
            }

            if (placeIds.Contains(change.TargetId))
            {
                diagnostics.Error(
                    DiagnosticCode.FieldConflict, source.File, source.Where, field, "a place and a key road have this id; rename one of them", change.TargetId);
            }
            else if (change.GapMinMinutes is not null || change.Windows is not null)
            {
                diagnostics.Error(
                    DiagnosticCode.FieldConflict, source.File, source.Where, change.Windows is null ? OverrideReader.GapMin.Name : OverrideReader.Windows.Name,
                    "a key road has neither a least gap nor windows", change.TargetId);
            }
        }
    }
}
