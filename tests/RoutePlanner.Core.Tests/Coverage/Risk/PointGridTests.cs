using CsCheck;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class PointGridTests
{
    private static readonly Gen<GeoPoint> Position = Gen.Select(Gen.OneOf(Gen.Double[113, 115], Gen.Const(114.0)), Gen.OneOf(Gen.Double[30, 31], Gen.Const(30.5))).Select((lon, lat) => new GeoPoint(lon, lat));

    [Fact]
    public void All_points_in_a_box_are_found_and_no_others() =>
        Gen.Select(Position.Array[0, 60], Position, Position).Sample(
            (points, a, b) =>
            {
                var box = new Envelope(a.Lon, b.Lon, a.Lat, b.Lat);
                var found = new List<int> { 7 };
                new PointGrid(points).Find(box, found);
                found.Sort();
                Assert.Equal(Enumerable.Range(0, points.Length).Where(i => box.Covers(points[i].Lon, points[i].Lat)), found);
            });
}
