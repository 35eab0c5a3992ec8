using NetTopologySuite.Geometries;
using Point = (int Lon, int Lat);

namespace RoutePlanner.Cli.Tests.Demo;

/// <summary>The areas tile the county: a certificate by their border pieces, which are equal on both sides.</summary>
public sealed class DemoAreasTests
{
    public static TheoryData<ulong, double> Counties => DemoRoadsTests.Counties;

    [Theory]
    [MemberData(nameof(Counties))]
    public void All_polygons_are_valid(ulong seed, double size) =>
        Assert.All(WrittenCounty.Of(seed, size).Areas, a => Assert.True(Polygon(a).IsValid, a.Id));

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_border_piece_of_a_village_is_shared_once_or_is_the_county_s(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        AssertTiling([.. county.OfKind("village"), .. county.OfKind("work_area")], county.OfKind("county"));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Every_border_piece_of_a_township_is_shared_once_or_is_the_county_s(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        AssertTiling(county.OfKind("township"), county.OfKind("county"));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Villages_make_up_their_township(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        var parts = county.OfKind("village").Concat(county.OfKind("work_area")).ToLookup(v => v.Text("parent"));
        Assert.All(county.OfKind("township"), t => AssertTiling([.. parts[t.Id]], [t]));
    }

    [Theory]
    [MemberData(nameof(Counties))]
    public void Places_lie_in_the_area_they_name(ulong seed, double size)
    {
        var county = WrittenCounty.Of(seed, size);
        var areas = county.Areas.ToDictionary(a => a.Id, Polygon);
        Assert.All(county.Places, p => Assert.True(areas[p.Text("area_id")!].Contains(new NetTopologySuite.Geometries.Point(p.Line[0].Lon, p.Line[0].Lat)), p.Id));
    }

    /// <summary>No overlap, no hole: pieces of the parts are either the whole's, or two parts have them in opposite directions.</summary>
    private static void AssertTiling(IReadOnlyList<WrittenCounty.Feature> parts, IReadOnlyList<WrittenCounty.Feature> whole)
    {
        var pieces = Pieces(parts);
        Assert.Equal(pieces.Count, pieces.Distinct().Count());
        var set = pieces.ToHashSet();
        var alone = pieces.Where(p => !set.Contains((p.To, p.From))).ToHashSet();
        Assert.True(alone.SetEquals(Pieces(whole)));
    }

    private static List<(Point From, Point To)> Pieces(IEnumerable<WrittenCounty.Feature> areas) =>
        [.. areas.SelectMany(a => a.Rings).SelectMany(r => r.Zip(r.Skip(1)))];

    private static Polygon Polygon(WrittenCounty.Feature area) =>
        new(Ring(area.Rings[0]), [.. area.Rings.Skip(1).Select(Ring)]);

    private static LinearRing Ring(IReadOnlyList<Point> ring) => new([.. ring.Select(p => new Coordinate(p.Lon, p.Lat))]);
}
