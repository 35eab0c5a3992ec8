using NodaTime;

namespace RoutePlanner.Core.Patrol;

/// <summary>How many people a village can put on patrol in a span of days (village_calendar.csv).</summary>
/// <param name="VillageId">Area id of the village.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="People">People available, 0 or more.</param>
public sealed record VillageAvailability(string VillageId, LocalDate From, LocalDate To, int People);
