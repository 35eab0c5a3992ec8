namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// What one road line is and how fast each mode drives it at night in each direction. Speeds are whole metres per hour, so that travel
/// times come from integer arithmetic; 0 means closed.
/// </summary>
internal sealed class RoadUse
{
    /// <summary>Slowest speed of a road, m/h: a cap of nothing is no closure.</summary>
    private const int MinMetresPerHour = 1000;

    /// <summary>The same of a ferry, whose short crossing may take long.</summary>
    private const int MinFerryMetresPerHour = 100;

    private const int BarrierMetresPerHour = 5000;

    private readonly int[] forwardMetresPerHour = new int[RoadGraph.ModeCount];
    private readonly int[] backwardMetresPerHour = new int[RoadGraph.ModeCount];

    private RoadUse(RoadClass roadClass) => Class = roadClass;

    public RoadClass Class { get; }

    /// <summary>Whether any mode may use it in any direction.</summary>
    public bool IsRoad => forwardMetresPerHour.AsSpan().ContainsAnyExcept(0) || backwardMetresPerHour.AsSpan().ContainsAnyExcept(0);

    /// <summary>The use that a line's tags describe, or null where it is no road. One that only timed signs shut is closed, not null.</summary>
    /// <param name="tags">OSM keys, or <c>grade</c>.</param>
    /// <param name="terms">Rules, night factors and hours.</param>
    /// <param name="lengthMetres">The line's length, for a ferry's speed.</param>
    public static RoadUse? Of(IReadOnlyDictionary<string, string> tags, RoadUseTerms terms, double lengthMetres = 0)
    {
        var line = new LineTags(tags, terms.Hours);
        if (RoadClassifier.KindOf(line, terms.Rules) is not { } kind)
        {
            return null;
        }

        var use = new RoadUse(kind.Class);
        var roadCap = SpeedCaps.RoadKmh(line, terms.Rules);
        for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
        {
            var directions = OneWayRules.Of(line, terms.Rules, kind, mode);
            foreach (var isForward in (ReadOnlySpan<bool>)[true, false])
            {
                if (isForward ? directions.Forward : directions.Backward)
                {
                    (isForward ? use.forwardMetresPerHour : use.backwardMetresPerHour)[(int)mode] =
                        ReferenceEquals(kind, terms.Rules.Ferry)
                            ? FerryMetresPerHour(line, terms, mode, isForward, lengthMetres)
                            : RoadMetresPerHour(line, terms, kind, mode, isForward, roadCap);
                }
            }
        }

        // A road that signs shut tonight is one all the same, as one in closures.csv is: maps show it, and key roads on it can be named.
        return use.IsRoad || line.HasTimedSigns ? use : null;
    }

    /// <summary>The same road with nobody on it.</summary>
    public RoadUse Closed() => new(Class);

    /// <summary>A barrier between two ends of road that only some modes get through.</summary>
    public static RoadUse BarrierLink(ModeSet passes)
    {
        var use = new RoadUse(RoadClass.Path);
        for (var mode = Mode.Car; mode <= Mode.Foot; mode++)
        {
            use.forwardMetresPerHour[(int)mode] = use.backwardMetresPerHour[(int)mode] = passes.Contains(mode) ? BarrierMetresPerHour : 0;
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

    private static int RoadMetresPerHour(LineTags line, RoadUseTerms terms, RoadKind kind, Mode mode, bool isForward, double roadCap)
    {
        var speed = SpeedKmh(line, terms.Rules, kind, mode, isForward);
        if (speed == 0 || (mode != Mode.Foot && roadCap == 0))
        {
            return 0;
        }

        var cap = mode == Mode.Foot ? speed : Math.Min(roadCap, SpeedCaps.LimitKmh(line, terms.Rules, mode, isForward));
        return MetresPerHour(Math.Min(speed, cap) * terms.NightFactors[(int)mode], MinMetresPerHour);
    }

    private static int FerryMetresPerHour(LineTags line, RoadUseTerms terms, Mode mode, bool isForward, double lengthMetres)
    {
        var ferry = terms.Rules.Ferry;
        if (ferry.SpeedKmh(mode) == 0 || !FerryLine.Carries(line, terms.Rules, mode) || AccessRules.Of(line, terms.Rules, ferry, mode, isForward) == AccessMeaning.Closed)
        {
            return 0;
        }

        return MetresPerHour(FerryLine.SpeedKmh(line, lengthMetres) ?? ferry.SpeedKmh(mode), MinFerryMetresPerHour);
    }

    private static int MetresPerHour(double kmh, int min) => Math.Max(min, (int)Math.Round(kmh * 1000));

    private static int SpeedKmh(LineTags line, RoadTables rules, RoadKind kind, Mode mode, bool isForward)
    {
        var access = AccessRules.Of(line, rules, kind, mode, isForward);
        var speed = kind.SpeedKmh(mode);
        return access switch
        {
            AccessMeaning.Closed => 0,
            _ when speed == 0 => access == AccessMeaning.Welcome && kind.IsOpenedBySign ? rules.Policy.GuestKmh : 0,
            AccessMeaning.Push => Math.Min(speed, rules.Policy.PushKmh),
            _ => speed,
        };
    }
}
