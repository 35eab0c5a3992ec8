using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>Free building plots beside the roads, handed out once each.</summary>
internal sealed class Spots
{
    private const double ApartMetres = 90;
    private readonly DistrictIndex districts;
    private readonly NearbyPoints taken = new(ApartMetres);
    private readonly List<(PlanePoint Position, RoadGrade Grade)>[] plots;
    private readonly ILookup<int, PlanePoint> villagePlots;
    private readonly SplitMix dice;

    public Spots(CountyLand land, RoadMap map, DistrictIndex districts, SplitMix dice)
    {
        (this.districts, this.dice) = (districts, dice);
        plots = [.. Enumerable.Range(0, land.Districts.Count).Select(_ => new List<(PlanePoint, RoadGrade)>())];
        var sketch = map.Sketch;
        for (var edge = 0; edge < sketch.Mesh.Ends.Count; edge++)
        {
            if (sketch.Grade[edge] > RoadGrade.Track && !sketch.CrossesRiver[edge] && !sketch.CrossesExpressway[edge])
            {
                var line = map.PointsOf(edge, sketch.Mesh.Ends[edge].A);
                var plot = Beside(line[0].ToPlane(), line[1].ToPlane());
                if (districts.At(GridPoint.At(plot)) is >= 0 and var d)
                {
                    plots[d].Add((plot, sketch.Grade[edge]));
                }
            }
        }

        villagePlots = map.Lanes.ToLookup(l => l.Cell, l => Beside(l.Points[0].ToPlane(), l.Points[1].ToPlane()));
    }

    /// <summary>A free plot in a district that suits, nearest to where it is wanted; where all are taken, a taken one a little aside.</summary>
    public GridPoint InDistrict(int district, PlanePoint wanted, Func<RoadGrade, bool> suits) =>
        Take(plots[district].Where(p => suits(p.Grade)).Select(p => p.Position).DefaultIfEmpty(wanted), wanted, p => districts.At(GridPoint.At(p)) == district);

    /// <summary>A free plot on a village's lanes.</summary>
    public GridPoint InVillage(int cell, PlanePoint middle)
    {
        bool IsOwn(PlanePoint p) => districts.IsInCell(cell, GridPoint.At(p));
        return Take(villagePlots[cell].Where(IsOwn).DefaultIfEmpty(middle + new PlanePoint(15, 15)), middle, IsOwn);
    }

    /// <summary>Any point within a reach, for <see cref="InDistrict"/>.</summary>
    public PlanePoint Around(PlanePoint centre, double reachMetres) =>
        centre + (PlanePoint.Towards(dice.Between(0, 2 * Math.PI)) * (reachMetres * Math.Sqrt(dice.Unit())));

    /// <summary>A random plot along suitable roads of a district.</summary>
    public GridPoint Anywhere(int district, Func<RoadGrade, bool> suits)
    {
        var some = plots[district].Where(p => suits(p.Grade)).ToList();
        return InDistrict(district, some.Count == 0 ? plots[district][0].Position : dice.Pick(some).Position, suits);
    }

    private GridPoint Take(IEnumerable<PlanePoint> from, PlanePoint wanted, Func<PlanePoint, bool> isInside)
    {
        var ordered = from.OrderBy(p => p.DistanceTo(wanted)).ThenBy(p => p.East).ToList();
        var free = ordered.FindIndex(p => !taken.AnyWithin(p, ApartMetres));
        var plot = free >= 0 ? ordered[free] : Aside(ordered[0], isInside);
        taken.Add(plot);
        return GridPoint.At(plot);
    }

    private PlanePoint Aside(PlanePoint p, Func<PlanePoint, bool> isInside)
    {
        const int Tries = 50;
        for (var i = 0; i < Tries; i++)
        {
            var aside = p + (PlanePoint.Towards(dice.Between(0, 2 * Math.PI)) * (20.0 * (Tries - i) / Tries));
            if (isInside(aside))
            {
                return aside;
            }
        }

        return p;
    }

    /// <summary>Some metres beside a piece of road, on either side.</summary>
    private PlanePoint Beside(PlanePoint from, PlanePoint to)
    {
        var along = to - from;
        return from + (along * dice.Between(0.25, 0.75)) + (along.Unit.Left * (dice.Between(9, 18) * (dice.Chance(0.5) ? 1 : -1)));
    }
}
