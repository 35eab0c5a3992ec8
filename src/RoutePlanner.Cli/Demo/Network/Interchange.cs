using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Where an expressway can be entered and left: at a big road that it crosses, with free ground around.</summary>
/// <param name="Expressway">Index of the expressway.</param>
/// <param name="AtMetres">Distance along its centre line.</param>
/// <param name="Edge">The mesh edge of the big road that crosses there.</param>
internal sealed record Interchange(int Expressway, double AtMetres, int Edge)
{
    /// <summary>No other road comes nearer than this.</summary>
    public const double FreeMetres = 430;

    private const double TownClearMetres = 900;
    private const double RiverClearMetres = 550;

    /// <summary>Two per county, far apart; the ground around them is closed to later roads.</summary>
    public static IReadOnlyList<Interchange> Choose(RoadSketch sketch)
    {
        var chosen = new List<Interchange>();
        for (var x = 0; x < sketch.Land.Expressways.Count; x++)
        {
            var sites = Sites(sketch, x).ToList();
            var wanted = CountyScale.AtLeastOne(2 * sketch.Land.Scale.Size / sketch.Land.Expressways.Count);
            for (var i = 0; i < wanted && sites.Count > 0; i++)
            {
                var taken = chosen.Where(c => c.Expressway == x).ToList();
                var best = sites.MaxBy(s => taken.Count == 0 ? Importance(sketch, s) : taken.Min(t => Math.Abs(t.AtMetres - s.AtMetres)))!;
                chosen.Add(best);
                sites.Remove(best);
                Reserve(sketch, best);
            }
        }

        return chosen;
    }

    public PlanePoint Position(CountyLand land) => land.Expressways[Expressway].PointAt(AtMetres);

    private static double Importance(RoadSketch sketch, Interchange site)
    {
        var seats = Enumerable.Range(0, sketch.Land.Districts.Seats).Min(s => ThroughRoad.Town(sketch.Land, s).DistanceTo(site.Position(sketch.Land)));
        return ((int)sketch.Grade[site.Edge] * 3000) - seats;
    }

    private static IEnumerable<Interchange> Sites(RoadSketch sketch, int expressway)
    {
        var (mesh, land, line) = (sketch.Mesh, sketch.Land, sketch.Land.Expressways[expressway]);
        var rivers = new NearbyPoints(RiverClearMetres);
        foreach (var river in land.Rivers)
        {
            rivers.AddLine(river.Points);
        }

        for (var edge = 0; edge < mesh.Ends.Count; edge++)
        {
            if (!sketch.CrossesExpressway[edge] || sketch.Grade[edge] < RoadGrade.County || !sketch.IsInside(edge))
            {
                continue;
            }

            var (a, b) = mesh.Ends[edge];
            foreach (var at in line.Crossings(mesh.Position[a], mesh.Position[b]).Take(1))
            {
                var p = line.PointAt(at);
                var squareness = Math.Abs(PlanePoint.Cross(line.DirectionAt(at), (mesh.Position[b] - mesh.Position[a]).Unit));
                if (squareness > 0.5 && !rivers.AnyWithin(p, RiverClearMetres) && land.Settlement.All(v => v.DistanceTo(p) > FreeMetres) &&
                    Enumerable.Range(0, land.Districts.Count).All(d => ThroughRoad.Town(land, d).DistanceTo(p) > TownClearMetres) &&
                    IsAlone(sketch, edge, p))
                {
                    yield return new(expressway, at, edge);
                }
            }
        }
    }

    /// <summary>Whether the roads around are one road without a junction.</summary>
    private static bool IsAlone(RoadSketch sketch, int edge, PlanePoint p)
    {
        var near = Enumerable.Range(0, sketch.Mesh.Ends.Count).Where(e => sketch.IsRoad(e) && sketch.Mesh.Middle(e).DistanceTo(p) < FreeMetres + 60).ToList();
        return near.TrueForAll(e => sketch.RoadOf[e] == sketch.RoadOf[edge]) &&
            near.SelectMany(e => new[] { sketch.Mesh.Ends[e].A, sketch.Mesh.Ends[e].B }).CountBy(n => n).All(n => n.Value <= 2);
    }

    private static void Reserve(RoadSketch sketch, Interchange site)
    {
        var centre = site.Position(sketch.Land);
        for (var edge = 0; edge < sketch.Mesh.Ends.Count; edge++)
        {
            var (a, b) = sketch.Mesh.Ends[edge];
            if (sketch.Mesh.Position[a].DistanceTo(centre) < FreeMetres || sketch.Mesh.Position[b].DistanceTo(centre) < FreeMetres)
            {
                sketch.IsBanned[edge] = true;
                sketch.IsFixed[a] = sketch.IsFixed[b] = true;
            }
        }
    }
}
