using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Decides where the rivers are crossed: first where the big roads want to, then in the middle of the longest stretches without a bridge.
/// All later roads use these bridges, so their number is known.
/// </summary>
internal static class Bridges
{
    private const double PerCounty = 7;
    private const double NearestMetres = 2400;

    public static void Choose(RoadSketch sketch)
    {
        foreach (var river in sketch.Land.Rivers)
        {
            foreach (var at in Sites(sketch, river))
            {
                Build(sketch, river, at);
            }
        }
    }

    private static SortedSet<double> Sites(RoadSketch sketch, Course river)
    {
        var inside = Enumerable.Range(0, (int)(river.LengthMetres / 50)).Select(i => i * 50.0).Where(s => sketch.Land.Holds(river.PointAt(s))).ToList();
        var (first, last) = (inside[0] + 300, inside[^1] - 300);
        var count = CountyScale.AtLeastOne(PerCounty * sketch.Land.Scale.Size / sketch.Land.Rivers.Count);
        var sites = new SortedSet<double>();
        foreach (var road in sketch.Through.OrderByDescending(r => r.Grade))
        {
            var line = Line(sketch.Land, road);
            foreach (var at in line.Zip(line.Skip(1)).SelectMany(p => river.Crossings(p.First, p.Second)))
            {
                if (sites.Count < count && at > first && at < last && sites.All(s => Math.Abs(s - at) > NearestMetres))
                {
                    sites.Add(at);
                }
            }
        }

        while (sites.Count < count)
        {
            double[] marks = [first, .. sites, last];
            var widest = Enumerable.Range(0, marks.Length - 1).MaxBy(i => marks[i + 1] - marks[i]);
            sites.Add(0.5 * (marks[widest] + marks[widest + 1]));
        }

        return sites;
    }

    private static PlanePoint[] Line(CountyLand land, ThroughRoad road) =>
        [road.Gates[0], .. road.Districts.Select(d => ThroughRoad.Town(land, d)), .. road.Gates.Skip(1)];

    /// <summary>The edge near the site that crosses the river most squarely.</summary>
    private static void Build(RoadSketch sketch, Course river, double at)
    {
        var (mesh, site, along) = (sketch.Mesh, river.PointAt(at), river.DirectionAt(at));
        var crossings = Enumerable.Range(0, mesh.Ends.Count).Where(e => sketch.CrossesRiver[e] && !sketch.CrossesExpressway[e] && sketch.IsInside(e)).ToList();
        if (crossings.Count > 0)
        {
            sketch.IsBridge[crossings.MinBy(Awkwardness)] = true;
        }

        double Awkwardness(int edge)
        {
            var (a, b) = mesh.Ends[edge];
            var slant = Math.Abs(PlanePoint.Dot((mesh.Position[b] - mesh.Position[a]).Unit, along));
            return mesh.Middle(edge).DistanceTo(site) + (600 * slant) + mesh.Metres(edge);
        }
    }
}
