using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>A road that can't be used for a while.</summary>
/// <param name="RoadId">Id of the road in the road file.</param>
/// <param name="From">Local time.</param>
/// <param name="To">Local time, after <paramref name="From"/>.</param>
/// <param name="Reason">Free text, or null.</param>
public sealed record Closure(string RoadId, LocalDateTime From, LocalDateTime To, string? Reason)
{
    /// <summary>Whether it touches a night.</summary>
    internal bool Touches(Night night, DateTimeZone zone) => night.SecondsOf(From, zone) < night.LengthSeconds(zone) && night.SecondsOf(To, zone) > 0;
}
