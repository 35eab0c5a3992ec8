using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Counts the net measure. A beat of a key road is patrolled when any unit drives onto it.</summary>
internal static class NetCount
{
    public static NetFigures Of(RecordedNight night)
    {
        var lines = ImmutableArray.CreateBuilder<KeyLine>();
        var courses = new List<(int KeyRoad, ImmutableArray<GeoPoint> Course)>();
        var unitsOn = UnitsOn(night);
        for (var road = 0; road < night.County.KeyRoads.Length; road++)
        {
            var (metres, patrolled) = (0.0, 0.0);
            foreach (var beat in BeatsOf(night, road))
            {
                metres += night.MetresOf(beat);
                if (unitsOn.ContainsKey(beat))
                {
                    patrolled += night.MetresOf(beat);
                    courses.Add((road, BeatCourse.Of(night.Beats, beat)));
                }
            }

            var passes = night.Record.PassesOf(road);
            lines.Add(new KeyLine(
                night.County.KeyRoads[road].Id, night.County.KeyRoads[road].Name, metres, patrolled, passes.Count, passes.Select(p => p.Unit).Distinct().Count(),
                BeatsOf(night, road).SelectMany(beat => unitsOn.GetValueOrDefault(beat, [])).Distinct().Count()));
        }

        var asked = night.Problem.Demands.Where(d => d.Kind == DemandKind.Visits).Select(d => d.Target).ToHashSet();
        var points = night.County.Places
            .Where((place, i) => place.Kind == PlaceKind.EntryExit || asked.Contains(i))
            .Select(place => Point(night.County, place, courses));
        return new NetFigures(
            [.. points.OrderByDescending(p => p.Metres ?? double.PositiveInfinity).ThenBy(p => p.PlaceId, StringComparer.Ordinal)],
            [.. lines.OrderBy(l => l.Units).ThenBy(l => l.Passes).ThenBy(l => l.KeyRoadId, StringComparer.Ordinal)]);
    }

    /// <summary>A key road that comes over a beat twice has it once.</summary>
    private static IEnumerable<int> BeatsOf(RecordedNight night, int keyRoad) =>
        night.Problem.Roads.KeyRoadPaths[keyRoad].Arcs
            .Select(night.Graph.EdgeOf)
            .Distinct()
            .SelectMany(edge => Enumerable.Range(night.Risk.FirstBeat[edge], night.Risk.FirstBeat[edge + 1] - night.Risk.FirstBeat[edge]));

    /// <summary>For each beat that is driven on, by whom.</summary>
    private static Dictionary<int, HashSet<int>> UnitsOn(RecordedNight night)
    {
        var unitsOn = new Dictionary<int, HashSet<int>>();
        for (var unit = 0; unit < night.Plan.Units.Length; unit++)
        {
            foreach (var edge in night.Plan.Units[unit].Steps.SelectMany(step => step.Arcs ?? []).Select(night.Graph.EdgeOf).Distinct())
            {
                for (var beat = night.Risk.FirstBeat[edge]; beat < night.Risk.FirstBeat[edge + 1]; beat++)
                {
                    if (!unitsOn.TryGetValue(beat, out var units))
                    {
                        unitsOn[beat] = units = [];
                    }

                    units.Add(unit);
                }
            }
        }

        return unitsOn;
    }

    private static KeyPoint Point(County county, Place place, List<(int KeyRoad, ImmutableArray<GeoPoint> Course)> courses)
    {
        var plane = new LocalPlane(place.Position);
        var (nearest, squared) = (-1, double.PositiveInfinity);
        foreach (var (road, course) in courses)
        {
            for (var i = 1; i < course.Length; i++)
            {
                var here = Polyline.NearestToOrigin(plane.ToPlane(course[i - 1]), plane.ToPlane(course[i])).SquaredMetres;
                if (here < squared)
                {
                    (nearest, squared) = (road, here);
                }
            }
        }

        return new KeyPoint(place.Id, place.Name, place.Kind, nearest < 0 ? null : county.KeyRoads[nearest].Id, nearest < 0 ? null : Math.Sqrt(squared));
    }
}
