namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>A point on the page, 1/96 inch right and down from its top left corner.</summary>
internal readonly record struct Pixel(double X, double Y)
{
    public double DistanceTo(Pixel other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    public Pixel Towards(Pixel other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));
}
