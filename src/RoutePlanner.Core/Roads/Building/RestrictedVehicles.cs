using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>
/// For which modes a turn restriction holds. Nobody on foot is bound by one; an e-bike counts as a bicycle, and a patrol car or motorcycle on duty as an
/// emergency vehicle where one is excepted. A restriction by the hour that holds in any part of the night holds all night: a plan must not rest on its hours.
/// </summary>
internal static class RestrictedVehicles
{
    private const int Car = 1 << (int)Mode.Car;
    private const int Motorcycle = 1 << (int)Mode.Motorcycle;
    private const int Ebike = 1 << (int)Mode.Ebike;

    /// <summary>One bit a mode; 0 where it binds none.</summary>
    public static byte ModesOf(TurnRestriction restriction, NightHours? hours)
    {
        if (restriction.Condition is { } condition && ConditionalText.IsOutside(condition, hours))
        {
            return 0;
        }

        var modes = restriction.Vehicle is { } only ? ModesNamed(only) : Car | Motorcycle | Ebike;
        foreach (var exempt in restriction.Except)
        {
            modes &= ~(exempt == "emergency" ? Car | Motorcycle : ModesNamed(exempt));
        }

        return (byte)modes;
    }

    private static int ModesNamed(string vehicle) => vehicle switch
    {
        "vehicle" => Car | Motorcycle | Ebike,
        "motor_vehicle" => Car | Motorcycle,
        "motorcar" or "car" => Car,
        "motorcycle" => Motorcycle,
        "bicycle" => Ebike,
        _ => 0,
    };
}
