namespace RoutePlanner.Core.Travel;

/// <summary>Constants of travel times.</summary>
public static class TravelTime
{
    /// <summary>Travel time where there is no path.</summary>
    public const int Unreachable = int.MaxValue;

    /// <summary>
    /// Whole seconds that a drive of this many tenths takes in a plan: rounded up once per drive, so that a plan never promises
    /// to arrive before the vehicle can.
    /// </summary>
    public static int ToSeconds(int deciseconds) => deciseconds == Unreachable ? Unreachable : (deciseconds / 10) + (deciseconds % 10 == 0 ? 0 : 1);
}
