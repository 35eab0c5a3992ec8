namespace RoutePlanner.Core.Roads.Access;

/// <summary>In which directions of digitising traffic may run.</summary>
internal readonly record struct OneWay(bool Forward, bool Backward)
{
    public static readonly OneWay Both = new(true, true);
    public static readonly OneWay ForwardOnly = new(true, false);
    public static readonly OneWay BackwardOnly = new(false, true);

    /// <summary>No direction, because which one holds is not known.</summary>
    public static readonly OneWay Closed = new(false, false);

    /// <summary>Directions open by both.</summary>
    public OneWay And(OneWay other) => new(Forward && other.Forward, Backward && other.Backward);
}
