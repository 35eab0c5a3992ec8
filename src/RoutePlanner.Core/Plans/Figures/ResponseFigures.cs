using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>How fast somebody can be at any beat, minute by minute (docs/figures.md).</summary>
/// <param name="WithinMinutes">The time asked for.</param>
/// <param name="Night">All minutes together.</param>
/// <param name="Hours">Hour by hour from the start of the night.</param>
/// <param name="Minutes">Minute by minute.</param>
/// <param name="LeftOut">Roads with beats without a response time, longest first.</param>
public sealed record ResponseFigures(
    int WithinMinutes, ResponseSpan Night, ImmutableArray<ResponseSpan> Hours, ImmutableArray<ResponseSpan> Minutes, ImmutableArray<LeftOutRoad> LeftOut);
