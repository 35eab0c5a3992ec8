using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>Min-max windy rural postman: the longest of a fixed number of routes is to be short. A solver meets it as a series of problems with a falling limit.</summary>
internal sealed class BalanceCase(BestKnown row, MixedInstance instance, int vehicles) : InstanceCase(row)
{
    private readonly MixedChecker checker = new(instance);
    private readonly MixedConversion conversion = new(instance);

    /// <summary>The problem without a limit.</summary>
    public override RoutingProblem Problem => WithLimit(null);

    /// <summary>The problem in which no route is longer than <paramref name="longest"/>.</summary>
    public RoutingProblem WithLimit(int? longest) => conversion.Problem(vehicles, longest);

    /// <summary>Of a single problem the cost says nothing; the value is the checker's.</summary>
    public override double Value(long cost) => double.NaN;

    public override CheckedSolution Check(RoutingSolution solution)
    {
        var own = MixedConversion.Solution(solution);
        var verdict = checker.CheckLongest(own, vehicles);
        return new CheckedSolution(verdict, SolutionForms.Written(instance, own, verdict.Cost));
    }
}
