using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// A system that ProjNET converts: projected, or in degrees of a datum with stated parameters. Accurate to about a centimetre (ProjNET's series differs from
/// PROJ by up to 4 mm in northing); positions on datums that are taken as WGS84 are not shifted.
/// </summary>
internal sealed class ConvertedSystem : CoordinateSystem
{
    /// <summary>Northings beyond a meridian's quarter, twice over for false northings, are of no grid.</summary>
    private const double MaxNorthing = 2.1e7;

    private readonly MathTransform toGeo;
    private readonly MathTransform fromGeo;
    private readonly double primeMeridian;
    private readonly GridReach reach;

    public ConvertedSystem(string name, ProjNet.CoordinateSystems.CoordinateSystem system, GridReach reach)
    {
        Name = name;
        IsGeographic = system is GeographicCoordinateSystem;
        this.reach = reach;
        (toGeo, fromGeo, primeMeridian) = Transforms(system);
    }

    public override string Name { get; }

    public override bool IsGeographic { get; }

    /// <summary>Whether ProjNET knows the projection; throws what ProjNET throws where it doesn't.</summary>
    public static bool CanUse(ProjNet.CoordinateSystems.CoordinateSystem system) =>
        system is GeographicCoordinateSystem || (system is ProjectedCoordinateSystem && Transforms(system).ToGeo is not null);

    public override GeoPoint ToGeo(double x, double y)
    {
        if (!double.IsFinite(x) || !reach.HoldsEasting(x) || !(Math.Abs(y) <= MaxNorthing))
        {
            return new GeoPoint(double.NaN, double.NaN);
        }

        var (lon, lat) = toGeo.Transform(x, y);
        var point = new GeoPoint(lon + primeMeridian, lat);
        return reach.Holds(point) ? point : new GeoPoint(double.NaN, double.NaN);
    }

    public override (double X, double Y) FromGeo(GeoPoint point) => fromGeo.Transform(point.Lon - primeMeridian, point.Lat);

    private static (MathTransform ToGeo, MathTransform FromGeo, double PrimeMeridian) Transforms(ProjNet.CoordinateSystems.CoordinateSystem system)
    {
        var own = system as GeographicCoordinateSystem ?? ((ProjectedCoordinateSystem)system).GeographicCoordinateSystem;
        var isShifted = own.HorizontalDatum.Wgs84Parameters is { HasZeroValuesOnly: false };
        var degrees = isShifted ? GeographicCoordinateSystem.WGS84 : own;

        // Inverting a transform changes it, so each direction has its own.
        var factory = new CoordinateTransformationFactory();
        var toGeo = factory.CreateFromCoordinateSystems(system, degrees).MathTransform;
        var fromGeo = factory.CreateFromCoordinateSystems(degrees, system).MathTransform;
        return (toGeo, fromGeo, isShifted ? 0 : own.PrimeMeridian.Longitude);
    }
}
