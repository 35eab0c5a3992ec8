using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>What records ask of each other beyond being there: nesting, bases, skills, windows inside the night, gaps after an override.</summary>
internal static class PatrolChecks
{
    public static void Check(ReadCounty county, DiagnosticBag diagnostics)
    {
        CheckParents(county, diagnostics);
        CheckBases(county, diagnostics);
        CheckVillages(county, diagnostics);
        CheckSkills(county, diagnostics);
        if (county.Night is { } night && NightReader.IsUsable(night, county.Identity.TimeZone))
        {
            CheckWindows(county, night, diagnostics);
        }

        CheckOverriddenGaps(county, diagnostics);
    }

    /// <summary>Going up from an area must end; each cycle is reported once, at its first area in the file.</summary>
    private static void CheckParents(ReadCounty county, DiagnosticBag diagnostics)
    {
        var parents = new Dictionary<string, string?>();
        foreach (var (area, _) in county.Areas)
        {
            parents.TryAdd(area.Id, area.ParentId);
        }

        var settled = new HashSet<string>();
        foreach (var (area, source) in county.Areas)
        {
            var path = new List<string>();
            string? id = area.Id;
            while (id is not null && settled.Add(id))
            {
                path.Add(id);
                id = parents.GetValueOrDefault(id);
            }

            if (id is not null && path.IndexOf(id) is >= 0 and var start)
            {
                diagnostics.Error(
                    DiagnosticCode.ParentCycle, source.File, source.Where, AreaReader.Parent.Name, "the areas lie in each other",
                    string.Join(" → ", path[start..].Append(id)));
            }
        }
    }

    private static void CheckBases(ReadCounty county, DiagnosticBag diagnostics)
    {
        if (!county.PlaceTable.IsWhole || county.Teams.IsEmpty)
        {
            return;
        }

        if (!county.Places.Any(p => p.Value.Kind == PlaceKind.Base))
        {
            diagnostics.Error(
                DiagnosticCode.NoBase, county.PlaceTable.File, null, "kind", "there is no place of kind base; teams start and end at one", null, "base");
            return;
        }

        var kinds = new Dictionary<string, PlaceKind>();
        foreach (var (place, _) in county.Places)
        {
            kinds.TryAdd(place.Id, place.Kind);
        }

        foreach (var (team, source) in county.Teams)
        {
            // A village team starts at its village office as a matter of course.
            var isUsual = kinds.GetValueOrDefault(team.BaseId, PlaceKind.Base) is var kind
                && (kind == PlaceKind.Base || (kind == PlaceKind.VillageOffice && team.Tier == Tier.Village));
            if (!isUsual)
            {
                diagnostics.Warn(
                    DiagnosticCode.BaseKind, source.File, source.Where, TeamReader.BaseId.Name, "the team's base is a place of another kind than base", team.BaseId);
            }
        }
    }

    private static void CheckVillages(ReadCounty county, DiagnosticBag diagnostics)
    {
        var others = county.Areas.Where(a => a.Value.Kind != AreaKind.Village).Select(a => a.Value.Id).ToHashSet();
        foreach (var (village, source) in county.VillageCalendar.Where(v => others.Contains(v.Value.VillageId)))
        {
            diagnostics.Error(
                DiagnosticCode.NotAVillage, source.File, source.Where, VillageCalendarReader.Village.Name, "this area is no village", village.VillageId);
        }
    }

    private static void CheckSkills(ReadCounty county, DiagnosticBag diagnostics)
    {
        if (!county.TeamTable.IsWhole)
        {
            return;
        }

        var skills = county.Teams.SelectMany(t => t.Value.Skills).ToHashSet();
        foreach (var (place, source) in county.Places)
        {
            foreach (var need in place.Needs.Where(need => !skills.Contains(need)))
            {
                diagnostics.Warn(
                    DiagnosticCode.NoTeamWithSkill, source.File, source.Where, PlaceReader.Needs.Name, "no team has this skill", Shown.Of(need));
            }
        }
    }

    private static void CheckWindows(ReadCounty county, Night night, DiagnosticBag diagnostics)
    {
        foreach (var (place, source) in county.Places)
        {
            CheckEach(place.Windows, source, PlaceReader.Windows.Name);
        }

        foreach (var (change, source) in county.Overrides)
        {
            CheckEach(change.Windows ?? [], source, OverrideReader.Windows.Name);
        }

        foreach (var (change, source) in county.RiskOverrides)
        {
            CheckEach(change.Hours is { } hours ? [hours] : [], source, RiskReader.From.Name);
        }

        void CheckEach(IEnumerable<ClockWindow> windows, RawRecord source, string field)
        {
            foreach (var window in windows.Where(w => !NightWindows.Overlaps(w, night, county.Identity.TimeZone)))
            {
                diagnostics.Error(
                    DiagnosticCode.WindowOutsideNight, source.File, source.Where, field, "this window lies outside the night",
                    Show(window), Show(new ClockWindow(night.Start, night.End)));
            }
        }
    }

    private static void CheckOverriddenGaps(ReadCounty county, DiagnosticBag diagnostics)
    {
        var places = county.Places.ToLookup(p => p.Value.Id, p => p.Value);
        foreach (var (change, source) in county.Overrides)
        {
            var place = places[change.TargetId].FirstOrDefault();
            var min = change.GapMinMinutes ?? place?.GapMinMinutes;
            var max = change.GapMaxMinutes ?? place?.GapMaxMinutes;

            // Where the override gives both, reading it has told already.
            if (min >= max && (change.GapMinMinutes is null) != (change.GapMaxMinutes is null))
            {
                var field = change.GapMinMinutes is null ? OverrideReader.GapMax.Name : OverrideReader.GapMin.Name;
                diagnostics.Error(
                    DiagnosticCode.GapsSwapped, source.File, source.Where, field,
                    string.Create(CultureInfo.InvariantCulture, $"with what place '{change.TargetId}' says itself, the least gap is {min} and the longest {max}"));
            }
        }
    }

    private static string Show(ClockWindow window) =>
        $"{window.Start.ToString("HH:mm", CultureInfo.InvariantCulture)}-{window.End.ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
