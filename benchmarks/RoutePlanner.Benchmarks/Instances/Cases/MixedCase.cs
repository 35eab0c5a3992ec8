using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>CARP and MCGRP: least total cost with as many vehicles as one likes.</summary>
internal sealed class MixedCase(BestKnown row, MixedInstance instance) : InstanceCase(row)
{
    private readonly MixedChecker checker = new(instance);

    public override RoutingProblem Problem { get; } = new MixedConversion(instance).Problem();

    public override int? StatedFleet => instance.StatedFleet;

    public override double Value(long cost) => cost;

    public override CheckedSolution Check(RoutingSolution solution)
    {
        var own = MixedConversion.Solution(solution);
        var verdict = checker.CheckSum(own);
        return new CheckedSolution(verdict, SolutionForms.Written(instance, own, verdict.Cost));
    }
}
