namespace RoutePlanner.Cli.Demo;

/// <summary>A point, or the way from one to another, in metres east and north of the county's centre.</summary>
internal readonly record struct PlanePoint(double East, double North)
{
    public double Length => Math.Sqrt((East * East) + (North * North));

    /// <summary>The same direction, one metre long.</summary>
    public PlanePoint Unit => this * (1 / Length);

    /// <summary>Turned by a quarter to the left.</summary>
    public PlanePoint Left => new(-North, East);

    public static PlanePoint operator +(PlanePoint a, PlanePoint b) => new(a.East + b.East, a.North + b.North);

    public static PlanePoint operator -(PlanePoint a, PlanePoint b) => new(a.East - b.East, a.North - b.North);

    public static PlanePoint operator *(PlanePoint a, double factor) => new(a.East * factor, a.North * factor);

    public static double Dot(PlanePoint a, PlanePoint b) => (a.East * b.East) + (a.North * b.North);

    public static double Cross(PlanePoint a, PlanePoint b) => (a.East * b.North) - (a.North * b.East);

    public static PlanePoint Towards(double radians) => new(Math.Cos(radians), Math.Sin(radians));

    public double DistanceTo(PlanePoint other) => (this - other).Length;

    /// <summary>Distance to the segment from <paramref name="a"/> to <paramref name="b"/>.</summary>
    public double DistanceTo(PlanePoint a, PlanePoint b)
    {
        var along = b - a;
        var share = Math.Clamp(Dot(this - a, along) / Math.Max(Dot(along, along), 1e-9), 0, 1);
        return DistanceTo(a + (along * share));
    }
}
