namespace RoutePlanner.Core.Plans;

/// <summary>The night a plan is for, as text so that it reads the same everywhere.</summary>
/// <param name="Date">yyyy-MM-dd.</param>
/// <param name="Start">HH:mm, local; second 0 of the plan.</param>
/// <param name="End">HH:mm, local.</param>
/// <param name="TimeZone">IANA zone.</param>
public sealed record PlanNight(string Date, string Start, string End, string TimeZone);
