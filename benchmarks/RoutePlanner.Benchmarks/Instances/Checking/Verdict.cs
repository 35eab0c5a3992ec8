using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances.Checking;

/// <summary>What a checker found out about a solution from the instance alone.</summary>
/// <param name="Cost">In the unit of the published values; meaningless while there are violations.</param>
/// <param name="Routes">Routes that serve something.</param>
/// <param name="Violations">Every rule that is broken, in words; none: the solution holds.</param>
internal sealed record Verdict(double Cost, int Routes, ImmutableArray<string> Violations)
{
    public bool Holds => Violations.IsEmpty;
}
