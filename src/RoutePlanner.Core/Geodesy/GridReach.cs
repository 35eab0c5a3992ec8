using ProjNet.CoordinateSystems;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// Where a grid's coordinates are believed. Outside, they are far more likely of another grid or with the axes swapped: the series of the transverse Mercator
/// projection gives an answer for any numbers.
/// </summary>
/// <param name="CentralEasting">Easting of the central meridian, metres.</param>
/// <param name="HalfWidthMetres">Metres east or west of it, inclusive.</param>
/// <param name="CentralMeridian">Degrees.</param>
/// <param name="HalfWidthDegrees">Degrees east or west of it, inclusive.</param>
internal sealed record GridReach(double CentralEasting, double HalfWidthMetres, double CentralMeridian, double HalfWidthDegrees)
{
    /// <summary>The whole earth.</summary>
    public static readonly GridReach Whole = new(0, double.MaxValue, 0, 360);

    /// <summary>A Gauss-Krüger grid: 1.5 degrees more than the widest zone. 490 km also keeps out degrees that are declared as metres: they lie 499.8 km west.</summary>
    private const double GaussKrugerDegrees = 4.5;
    private const double ZonedMetres = 490_000;

    /// <summary>National grids on a transverse Mercator cover more than a zone.</summary>
    private const double WideDegrees = 10;
    private const double WideMetres = 1_100_000;

    /// <summary>The reach of a projected system.</summary>
    public static GridReach Of(ProjectedCoordinateSystem system)
    {
        var projection = system.Projection;
        if (!projection.ClassName.Contains("transverse", StringComparison.OrdinalIgnoreCase) || projection.GetParameter("central_meridian") is not { } meridian)
        {
            return Whole;
        }

        var easting = projection.GetParameter("false_easting")?.Value ?? 0;
        var isZoned = Math.Abs((easting % 1e6) - 500_000) < 1;
        var isGaussKruger = (projection.GetParameter("scale_factor")?.Value ?? 1) == 1;
        return new GridReach(
            easting, isZoned ? ZonedMetres : WideMetres / system.LinearUnit.MetersPerUnit, meridian.Value, isGaussKruger ? GaussKrugerDegrees : WideDegrees);
    }

    /// <summary>Whether an easting can be converted.</summary>
    public bool HoldsEasting(double x) => Math.Abs(x - CentralEasting) <= HalfWidthMetres;

    /// <summary>Whether a converted position is believed.</summary>
    public bool Holds(GeoPoint p) => p.IsValid && Math.Abs(Math.IEEERemainder(p.Lon - CentralMeridian, 360)) <= HalfWidthDegrees;
}
