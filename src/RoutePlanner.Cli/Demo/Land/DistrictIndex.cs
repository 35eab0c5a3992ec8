using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Cli.Demo.Land;

/// <summary>Tells the district around a point of the files, by the borders as they are written.</summary>
internal sealed class DistrictIndex
{
    public const int Outside = -1;
    private readonly CountyLand land;
    private readonly List<(Envelope Box, IndexedPointInAreaLocator Area)> districts = [];

    public DistrictIndex(CountyLand land)
    {
        this.land = land;
        for (var d = 0; d < land.Districts.Count; d++)
        {
            var polygon = Polygon(land.Cells.Rings(land.Districts.CellsOf(d)));
            districts.Add((polygon.EnvelopeInternal, new(polygon)));
        }
    }

    public int At(GridPoint p)
    {
        var corner = new Coordinate(p.Lon, p.Lat);
        return districts.FindIndex(d => d.Box.Contains(corner) && d.Area.Locate(corner) == Location.Interior);
    }

    public bool IsInCell(int cell, GridPoint p) =>
        SimplePointInAreaLocator.Locate(new Coordinate(p.Lon, p.Lat), Polygon(land.Cells.Rings([cell]))) == Location.Interior;

    private static MultiPolygon Polygon(IReadOnlyList<IReadOnlyList<GridPoint>> rings)
    {
        var outer = rings.Where(r => CellMap.SignedArea(r) > 0).Select(Ring).ToList();
        var holes = rings.Where(r => CellMap.SignedArea(r) < 0).Select(Ring).ToArray();
        return new([.. outer.Select(o => new Polygon(o, outer.Count == 1 ? holes : []))]);
    }

    private static LinearRing Ring(IReadOnlyList<GridPoint> ring) => new([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))]);
}
