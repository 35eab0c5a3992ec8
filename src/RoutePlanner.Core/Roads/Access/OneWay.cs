namespace RoutePlanner.Core.Roads.Access;

/// <summary>In which directions of digitising traffic may run.</summary>
internal readonly record struct OneWay(bool Forward, bool Backward)
{
    private static readonly OneWay Both = new(true, true);

    /// <summary>
    /// Directions for a mode. Feet go both ways. A motorway and a roundabout run one way unless the map says otherwise; a reversible
    /// lane is closed, because which way it runs tonight is not known.
    /// </summary>
    public static OneWay Of(IReadOnlyDictionary<string, string> tags, RoadClass roadClass, Mode mode)
    {
        if (mode == Mode.Foot || (mode == Mode.Ebike && Tag.Value(tags, "oneway:bicycle") == "no"))
        {
            return Both;
        }

        return Tag.Value(tags, "oneway") switch
        {
            "yes" or "true" or "1" => new(true, false),
            "-1" or "reverse" => new(false, true),
            "reversible" => new(false, false),
            "no" or "false" or "0" or "alternating" => Both,
            _ => IsImplied(tags, roadClass) ? new(true, false) : Both,
        };
    }

    private static bool IsImplied(IReadOnlyDictionary<string, string> tags, RoadClass roadClass) =>
        roadClass == RoadClass.Motorway || Tag.Value(tags, "junction") is "roundabout" or "circular";
}
