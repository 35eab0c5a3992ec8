using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>One instance as solvers see it, with the way back: from a solver's solution to what the instance's own checker says of it.</summary>
/// <param name="row">The row of the table of best known values, or one without a value for a file that is not in it.</param>
internal abstract class InstanceCase(BestKnown row)
{
    public BestKnown Row { get; } = row;

    /// <summary>The same problem for every solver.</summary>
    public abstract RoutingProblem Problem { get; }

    /// <summary>Vehicles that the file states where their number is free all the same; null: none.</summary>
    public virtual int? StatedFleet => null;

    /// <summary>Whether the published value is to be high.</summary>
    public virtual bool IsMaximised => false;

    /// <summary>Whether a cost of <see cref="Problem"/> tells the published value; else only the check does.</summary>
    public virtual bool HasValueOfCost => true;

    /// <summary>The published value that a cost of <see cref="Problem"/> stands for.</summary>
    /// <exception cref="NotSupportedException">It stands for none (<see cref="HasValueOfCost"/>).</exception>
    public abstract double Value(long cost);

    /// <summary>The solution in the instance's own terms, recomputed from the instance alone; the verdict's cost is the published value.</summary>
    public abstract CheckedSolution Check(RoutingSolution solution);

    /// <summary>How far a value is from the best known one, in per cent of that; below 0 is better. Null where none is known.</summary>
    public double? Gap(double? value) => 100 * (IsMaximised ? Row.Value - value : value - Row.Value) / Row.Value;
}

/// <summary>A verdict with the solution that it is about.</summary>
internal sealed record CheckedSolution(Verdict Verdict, SolutionText Text);
