namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>An upright rectangle on the page.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static Box Around(Pixel centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Contains(Pixel p) => p.X >= Left && p.X <= Right && p.Y >= Top && p.Y <= Bottom;

    public Box Grow(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);

    public Pixel[] Corners() => [new(Left, Top), new(Right, Top), new(Right, Bottom), new(Left, Bottom)];
}
