using System.Collections.Frozen;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Barriers that stop cars and motorcycles. Gates, lift gates, toll booths and the like are opened for a patrol, so they don't count.
/// </summary>
internal static class VehicleBarrier
{
    private static readonly FrozenSet<string> Stopping = FrozenSet.ToFrozenSet(
        [
            "block", "bollard", "chain", "cycle_barrier", "debris", "fence", "full-height_turnstile", "hampshire_gate",
            "hedge", "horse_stile", "jersey_barrier", "kissing_gate", "log", "motorcycle_barrier", "planter", "retaining_wall", "rope",
            "spikes", "stile", "tank_trap", "turnstile", "wall", "wicket_gate",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a <c>barrier</c> value stops cars and motorcycles; feet and bicycles are taken to get through.</summary>
    public static bool Stops(string barrier) => Stopping.Contains(barrier);
}
