namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Response in one minute, one hour or the night.</summary>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="FreeUnits">Units that are free; over several minutes the fewest.</param>
/// <param name="Nearest">Of the nearest free unit.</param>
/// <param name="Backup">Of the second-nearest: who comes when the first is bound.</param>
public sealed record ResponseSpan(int Start, int FreeUnits, ResponseTimes Nearest, ResponseTimes Backup);
