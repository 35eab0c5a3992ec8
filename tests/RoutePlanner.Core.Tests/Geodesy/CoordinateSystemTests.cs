using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests.Geodesy;

public class CoordinateSystemTests
{
    private const double ToleranceMetres = 0.02;

    /// <summary>Values by PROJ: <c>echo LAT LON | cs2cs -f %.4f EPSG:4326 EPSG:n</c>, which gives northing first for the Chinese grids.</summary>
    [Theory]
    [InlineData(4547, 113.2644, 23.1291, 424654.8930, 2559024.7393)]
    [InlineData(4547, 114.3055, 30.5928, 529299.8603, 3385869.4534)]
    [InlineData(4547, 115.4, 34.7, 628272.6629, 3842203.8018)]
    [InlineData(4526, 114.3055, 30.5928, 38529299.8603, 3385869.4534)]
    [InlineData(4509, 116.39, 39.91, 447841.2481, 4419714.1332)]
    [InlineData(4498, 116.39, 39.91, 20447841.2481, 4419714.1332)]
    [InlineData(4513, 76.2, 39.5, 25603217.5603, 4374701.7007)]
    [InlineData(4554, 134.3, 48.4, 448167.4925, 5363142.0583)]
    [InlineData(4548, 116.39, 39.91, 447841.2481, 4419714.1332)]
    [InlineData(32650, 116.39, 39.91, 447862.1116, 4417946.2477)]
    [InlineData(32649, 110.2, 20.05, 416340.1791, 2217214.5704)]
    [InlineData(32632, 9.52, 47.14, 539429.8760, 5220853.1520)]
    [InlineData(32722, -51.2, -30.03, 480716.2477, 6677873.5532)]
    [InlineData(3857, 114.3, 34.08, 12723817.7977, 4039549.1366)]
    public void Numbers_agree_with_PROJ(int number, double lon, double lat, double x, double y)
    {
        var system = Found($"EPSG:{number}");

        var made = system.FromGeo(new GeoPoint(lon, lat));
        Assert.Equal(x, made.X, ToleranceMetres);
        Assert.Equal(y, made.Y, ToleranceMetres);
        Assert.True(LocalPlane.DistanceMetres(new GeoPoint(lon, lat), system.ToGeo(x, y)) < ToleranceMetres);
        Assert.Equal($"EPSG:{number}", system.Name);
    }

    [Theory]
    [InlineData("EPSG:2379")]
    [InlineData("EPSG:2401")]
    [InlineData("EPSG:4610")]
    [InlineData("EPSG:4214")]
    [InlineData("EPSG:21413")]
    [InlineData("""GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""")]
    [InlineData("""GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3],TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""")]
    public void Xian_80_and_Beijing_54_are_refused_without_parameters(string text)
    {
        Assert.Null(CoordinateSystem.Find(text, out var problem));
        Assert.Contains("local parameters", problem, StringComparison.Ordinal);
        Assert.Contains("towgs84=", problem, StringComparison.Ordinal);
    }

    /// <summary>By PROJ: <c>+proj=longlat +datum=WGS84 +to +proj=tmerc +lon_0=114 … +ellps=IAU76|krass +towgs84=…</c>.</summary>
    [Theory]
    [InlineData("EPSG:2383;towgs84=-12.5,85.3,48.7,1.2,-0.8,2.1,-3.4", 527638.3377, 3772559.9716)]
    [InlineData("EPSG:2414;towgs84=15.8,-154.4,-82.3", 38527640.8511, 3772625.8527)]
    public void Stated_parameters_are_applied_as_PROJ_does(string text, double x, double y)
    {
        var at = Found(text).ToGeo(x, y);

        Assert.True(LocalPlane.DistanceMetres(new GeoPoint(114.3, 34.08), at) < ToleranceMetres, $"{at}");
    }

    [Theory]
    [InlineData("EPSG:4326")]
    [InlineData("epsg:4490")]
    [InlineData("urn:ogc:def:crs:EPSG::4326")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84")]
    [InlineData("""GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""")]
    public void Degrees_stay_as_they_are(string text)
    {
        var system = Found(text);

        Assert.True(system.IsGeographic);
        Assert.Equal(new GeoPoint(114.5, 34.25), system.ToGeo(114.5, 34.25));
    }

    [Theory]
    [InlineData("""PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", 529299.8603, 3385869.4534, 114.3055, 30.5928)]
    [InlineData("""PROJCS["WGS_1984_UTM_Zone_32N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""", 539429.8760, 5220853.1520, 9.52, 47.14)]
    [InlineData("""PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 114E",GEOGCS["CGCS2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",114],PARAMETER["scale_factor",1],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["X",NORTH],AXIS["Y",EAST],AUTHORITY["EPSG","4547"]]""", 529299.8603, 3385869.4534, 114.3055, 30.5928)]
    [InlineData("""PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 114E",BASEGEOGCRS["x",ID["EPSG",4490]],ID["EPSG",4547]]""", 529299.8603, 3385869.4534, 114.3055, 30.5928)]
    [InlineData("""PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]""", 12723817.7977, 4039549.1366, 114.3, 34.08)]
    public void Well_known_text_is_read_east_first(string text, double x, double y, double lon, double lat)
    {
        var at = Found(text).ToGeo(x, y);

        Assert.True(LocalPlane.DistanceMetres(new GeoPoint(lon, lat), at) < ToleranceMetres, $"{at}");
    }

    [Theory]
    [InlineData("", "EPSG:number")]
    [InlineData("EPSG:9999", "known by number")]
    [InlineData("EPSG:4547;towgs84=1,2,3", "only taken for")]
    [InlineData("EPSG:2383;towgs84=0,0,0", "three or seven")]
    [InlineData("EPSG:2383;towgs84=1,2,x", "three or seven")]
    [InlineData("PROJCS[", "damaged")]
    [InlineData("""PROJCRS["a",BASEGEOGCRS["b"]]""", "WKT2")]
    [InlineData("""LOCAL_CS["a"]""", "no well-known text")]
    [InlineData("""GEOGCS["GCS_OSGB_1936",DATUM["D_OSGB_1936",SPHEROID["Airy_1830",6377563.396,299.3249646]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""", "not WGS84's")]
    public void What_is_not_known_is_refused_with_the_reason(string text, string reason)
    {
        Assert.Null(CoordinateSystem.Find(text, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_series_of_grids_keep_their_rule()
    {
        // EPSG: zone 25 is 75°E in 3-degree grids, zone 13 in 6-degree grids; the last of each is 135°E.
        Assert.Equal(75, LonAt("EPSG:4513", 25_500_000), 6);
        Assert.Equal(135, LonAt("EPSG:4533", 45_500_000), 6);
        Assert.Equal(75, LonAt("EPSG:4534", 500_000), 6);
        Assert.Equal(135, LonAt("EPSG:4554", 500_000), 6);
        Assert.Equal(75, LonAt("EPSG:4491", 13_500_000), 6);
        Assert.Equal(135, LonAt("EPSG:4501", 23_500_000), 6);
        Assert.Equal(75, LonAt("EPSG:4502", 500_000), 6);
        Assert.Equal(135, LonAt("EPSG:4512", 500_000), 6);
    }

    [Fact]
    public void Every_grid_goes_there_and_back()
    {
        foreach (var number in EpsgSystems.Cgcs2000Grids.Concat(Enumerable.Range(32601, 60)).Concat(Enumerable.Range(32701, 60)))
        {
            var system = Found($"EPSG:{number}");
            var easting = number is >= 4513 and <= 4533 ? ((number - 4488) * 1_000_000) + 580_000 : number is >= 4491 and <= 4501 ? ((number - 4478) * 1_000_000) + 580_000 : 580_000;
            var at = system.ToGeo(easting, 3_800_000);
            var back = system.FromGeo(at);
            Assert.Equal(easting, back.X, 0.02);
            Assert.Equal(3_800_000, back.Y, 0.02);
        }
    }

    private static double LonAt(string name, double x) => Found(name).ToGeo(x, 3_800_000).Lon;

    private static CoordinateSystem Found(string text)
    {
        var system = CoordinateSystem.Find(text, out var problem);
        Assert.Equal("", problem);
        return system!;
    }
}
