using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>Areas that no team works in: none has the area, an area around it, or a part of it. Of nested ones only the outermost is told.</summary>
internal static class AreaTeamCheck
{
    public static IEnumerable<Finding> Find(CountySurvey survey)
    {
        var areas = survey.County.Areas.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var direct = survey.County.Teams.SelectMany(t => t.AreaIds).ToHashSet(StringComparer.Ordinal);
        var served = direct.SelectMany(id => WithParents(id, areas)).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        bool IsServed(Area area) => served.Contains(area.Id) || WithParents(area.Id, areas).Any(a => direct.Contains(a.Id));
        foreach (var area in survey.County.Areas)
        {
            if (!IsServed(area) && !(area.ParentId is { } parent && !IsServed(areas[parent])))
            {
                yield return new Finding(FindingKind.AreaWithoutTeam, Severity.Warning, Overlay.Inside(area.Shape))
                {
                    Subjects = [CountySurvey.Subject(area)],
                    Measure = Overlay.SquareMetres(area.Shape) / 1e6,
                    Lines = Overlay.Rings(area.Shape),
                };
            }
        }
    }

    /// <summary>An area and all around it; the reader has made sure that there is no circle.</summary>
    private static IEnumerable<Area> WithParents(string id, Dictionary<string, Area> areas)
    {
        for (var area = areas.GetValueOrDefault(id); area is not null; area = area.ParentId is { } parent ? areas.GetValueOrDefault(parent) : null)
        {
            yield return area;
        }
    }
}
