namespace RoutePlanner.Core.Roads.Access;

/// <summary>One row of <see cref="RoadKinds"/>: a kind of road as the map names it, and how fast each mode usually drives it by day. km/h; 0 means closed.</summary>
internal sealed record RoadKind(string Highway, RoadClass Class, int CarKmh, int MotorcycleKmh, int EbikeKmh, int FootKmh)
{
    /// <summary>Usual speed by day in km/h, 0 where the mode is not let in.</summary>
    public int SpeedKmh(Mode mode) => mode switch
    {
        Mode.Car => CarKmh,
        Mode.Motorcycle => MotorcycleKmh,
        Mode.Ebike => EbikeKmh,
        _ => FootKmh,
    };
}
