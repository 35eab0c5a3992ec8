using RoutePlanner.Core.MapData.Osm;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Whether the signs let a patrol in. A patrol is authorised: private, destination, permit, residents, delivery, forestry and the
/// like are open to it; what is physically or altogether closed (<c>no</c>) or military is not.
/// </summary>
internal static class AccessRules
{
    /// <summary>Keys that speak of a mode, the most specific first; the first one present decides.</summary>
    private static readonly string[][] KeysOfMode =
    [
        ["motorcar", "motor_vehicle", "vehicle", "access"],
        ["motorcycle", "motor_vehicle", "vehicle", "access"],
        ["bicycle", "vehicle", "access"],
        ["foot", "access"],
    ];

    /// <summary>Whether a mode that the kind of road lets in is shut out by the line's own tags.</summary>
    public static bool IsClosed(IReadOnlyDictionary<string, string> tags, Mode mode)
    {
        if (mode is Mode.Ebike or Mode.Foot && Tag.Value(tags, "motorroad") == "yes")
        {
            return true;
        }

        if (mode is Mode.Car or Mode.Motorcycle && Tag.Value(tags, "barrier") is { } barrier && VehicleBarrier.Stops(barrier))
        {
            return true;
        }

        return DecidingValue(tags, mode, includeGeneral: true) is "no" or "military";
    }

    /// <summary>
    /// Whether the line's own tags let a mode in that this kind of road keeps out (a pedestrian street with <c>motor_vehicle=destination</c>).
    /// The general <c>access</c> says too little for that.
    /// </summary>
    public static bool IsOpened(IReadOnlyDictionary<string, string> tags, Mode mode) =>
        DecidingValue(tags, mode, includeGeneral: false) is "yes" or "designated" or "permissive" or "official" or "destination" or "private" or "delivery" or "permit";

    private static string? DecidingValue(IReadOnlyDictionary<string, string> tags, Mode mode, bool includeGeneral)
    {
        foreach (var key in KeysOfMode[(int)mode])
        {
            if ((includeGeneral || key != "access") && Tag.Value(tags, key) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
