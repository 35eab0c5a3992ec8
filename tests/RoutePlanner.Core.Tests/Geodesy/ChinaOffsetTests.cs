using CsCheck;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests.Geodesy;

public class ChinaOffsetTests
{
    private static readonly Gen<GeoPoint> InChina = Gen.Select(Gen.Double[73, 135], Gen.Double[18, 54], (lon, lat) => new GeoPoint(lon, lat));

    [Fact]
    public void Gcj_02_is_undone_to_a_millimetre() =>
        InChina.Sample(p => LocalPlane.DistanceMetres(p, Gcj02.ToWgs84(Gcj02.FromWgs84(p))) < 0.001, iter: 2000);

    [Fact]
    public void Bd_09_is_undone_to_a_millimetre() =>
        InChina.Sample(p => LocalPlane.DistanceMetres(p, Bd09.ToWgs84(Bd09.FromWgs84(p))) < 0.001, iter: 2000);

    [Fact]
    public void Undone_and_done_again_is_the_same_place() => InChina.Sample(
        p => LocalPlane.DistanceMetres(p, Gcj02.FromWgs84(Gcj02.ToWgs84(p))) < 0.001 && LocalPlane.DistanceMetres(p, Bd09.FromWgs84(Bd09.ToWgs84(p))) < 0.001, iter: 2000);

    /// <summary>Values of the published formulas for a point of Beijing, as map programs' documentation gives them.</summary>
    [Fact]
    public void Beijing_lies_where_the_published_formulas_put_it()
    {
        var gcj = Gcj02.FromWgs84(new GeoPoint(116.404, 39.915));
        Assert.Equal(116.41024449916938, gcj.Lon, 9);
        Assert.Equal(39.91640428150164, gcj.Lat, 9);
        var bd = Bd09.FromWgs84(new GeoPoint(116.403988, 39.914266));
        Assert.Equal(116.41661560068297, bd.Lon, 7);
        Assert.Equal(39.92196580126834, bd.Lat, 7);
    }

    [Fact]
    public void Gcj_02_shifts_nothing_outside_China()
    {
        var porto = new GeoPoint(-8.61, 41.15);
        Assert.Equal(porto, Gcj02.FromWgs84(porto));
        Assert.Equal(porto, Gcj02.ToWgs84(porto));
    }
}
