using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>A motorised unit on a map of all units.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Letters">Short name on this plan's maps.</param>
/// <param name="Style">Its line.</param>
internal sealed record RouteMark(ResolvedUnit Unit, string Letters, LineStyle Style);
