namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// What one road line is and how fast each mode drives it at night in each direction. Speeds are whole metres per hour, so that travel
/// times come from integer arithmetic; 0 means closed.
/// </summary>
internal sealed class RoadUse
{
    private const int WalkingKmh = 5;
    private const int GuestKmh = 10;

    private readonly int[] forwardMetresPerHour = new int[RoadGraph.ModeCount];
    private readonly int[] backwardMetresPerHour = new int[RoadGraph.ModeCount];

    private RoadUse(RoadClass roadClass) => Class = roadClass;

    public RoadClass Class { get; }

    /// <summary>Whether any mode may use it in any direction.</summary>
    public bool IsRoad => forwardMetresPerHour.AsSpan().ContainsAnyExcept(0) || backwardMetresPerHour.AsSpan().ContainsAnyExcept(0);

    /// <summary>The use that a line's tags describe, or null where it is no road.</summary>
    /// <param name="tags">OSM keys, or <c>grade</c>.</param>
    /// <param name="nightFactor">Vehicles' speeds are multiplied by it, more than 0.</param>
    public static RoadUse? Of(IReadOnlyDictionary<string, string> tags, double nightFactor)
    {
        if (RoadClassifier.KindOf(tags) is not { } kind)
        {
            return null;
        }

        var use = new RoadUse(kind.Class);
        var vehicleCap = SpeedCaps.VehicleKmh(tags);
        for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
        {
            var speed = SpeedKmh(tags, kind, mode);
            var night = mode == Mode.Foot ? speed : Math.Min(speed, vehicleCap) * nightFactor;
            var metresPerHour = speed == 0 ? 0 : Math.Max(1000, (int)Math.Round(night * 1000));
            var direction = OneWay.Of(tags, kind.Class, mode);
            use.forwardMetresPerHour[(int)mode] = direction.Forward ? metresPerHour : 0;
            use.backwardMetresPerHour[(int)mode] = direction.Backward ? metresPerHour : 0;
        }

        return use.IsRoad ? use : null;
    }

    /// <summary>The same road with nobody on it.</summary>
    public RoadUse Closed() => new(Class);

    /// <summary>A barrier between two ends of road: e-bikes are pushed and feet walk through it, vehicles stop.</summary>
    public static RoadUse BarrierLink()
    {
        var use = new RoadUse(RoadClass.Path);
        foreach (var speeds in new[] { use.forwardMetresPerHour, use.backwardMetresPerHour })
        {
            speeds[(int)Mode.Ebike] = speeds[(int)Mode.Foot] = WalkingKmh * 1000;
        }

        return use;
    }

    /// <summary>
    /// Travel time in tenths of a second, at least 1, rounded up (an edge cut in two never gets faster), or <see cref="RoadGraph.NoAccess"/>.
    /// </summary>
    public int Deciseconds(Mode mode, bool forward, int lengthCentimetres)
    {
        var metresPerHour = (forward ? forwardMetresPerHour : backwardMetresPerHour)[(int)mode];
        if (metresPerHour == 0)
        {
            return RoadGraph.NoAccess;
        }

        // 1 m/h = 100 cm in 36,000 tenths of a second.
        var deciseconds = ((lengthCentimetres * 360L) + metresPerHour - 1) / metresPerHour;
        return (int)Math.Clamp(deciseconds, 1, RoadGraph.NoAccess - 1);
    }

    private static int SpeedKmh(IReadOnlyDictionary<string, string> tags, RoadKind kind, Mode mode)
    {
        if (AccessRules.IsClosed(tags, mode))
        {
            return 0;
        }

        var speed = kind.SpeedKmh(mode);
        if (speed == 0)
        {
            // Only ways for people can be opened by a sign: an expressway stays shut to feet, and no sign makes steps drivable.
            return kind.Class == RoadClass.Path && kind.Highway != "steps" && AccessRules.IsOpened(tags, mode) ? GuestKmh : 0;
        }

        return mode == Mode.Ebike && Tag.Value(tags, "bicycle") == "dismount" ? WalkingKmh : speed;
    }
}
