using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>A span in local time.</summary>
/// <param name="From">First moment.</param>
/// <param name="To">End, after <paramref name="From"/>.</param>
public readonly record struct Outage(LocalDateTime From, LocalDateTime To);
