using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>What is measured: our search, or a peer on the same problem. One thread.</summary>
internal interface IInstanceSolver
{
    /// <summary>Short, for tables.</summary>
    string Name { get; }

    /// <summary>Whether another seed gives another run; else one run is enough.</summary>
    bool IsSeeded { get; }

    /// <summary>Whether the solver is given an instance of this kind.</summary>
    bool Takes(InstanceCase instance) => true;

    /// <summary>Searches until the budget is spent.</summary>
    SolverRun Solve(InstanceCase instance, SolverBudget budget, int seed);
}

/// <summary>What a solver hands back. None of it is believed without a check.</summary>
/// <param name="Best">Null: nothing was found.</param>
/// <param name="Evaluations">Moves evaluated exactly; null where the solver doesn't tell.</param>
/// <param name="Trace">Each new best value and when it came, by the budget's clock.</param>
internal sealed record SolverRun(RoutingSolution? Best, long? Evaluations, IReadOnlyList<(TimeSpan At, double Value)> Trace);
