using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>Min-max windy rural postman: the longest of a fixed number of routes is to be short. A solver meets it as a series of problems with a falling limit.</summary>
internal sealed class BalanceCase : InstanceCase
{
    private readonly MixedInstance instance;
    private readonly int vehicles;
    private readonly MixedChecker checker;
    private readonly MixedConversion conversion;

    public BalanceCase(BestKnown row, MixedInstance instance, int vehicles)
        : base(row)
    {
        (this.instance, this.vehicles) = (instance, vehicles);
        checker = new MixedChecker(instance);
        conversion = new MixedConversion(instance);
        Problem = WithLimit(null);
    }

    /// <summary>The problem without a limit.</summary>
    public override RoutingProblem Problem { get; }

    public override bool HasValueOfCost => false;

    /// <summary>The problem in which no route is longer than <paramref name="longest"/>.</summary>
    public RoutingProblem WithLimit(int? longest) => conversion.Problem(vehicles, longest);

    public override double Value(long cost) => throw new NotSupportedException("the cost of one problem of the series says nothing of the longest route");

    public override CheckedSolution Check(RoutingSolution solution)
    {
        var own = MixedConversion.Solution(solution);
        var verdict = checker.CheckLongest(own, vehicles);
        return new CheckedSolution(verdict, SolutionForms.Written(instance, own, verdict.Cost));
    }
}
