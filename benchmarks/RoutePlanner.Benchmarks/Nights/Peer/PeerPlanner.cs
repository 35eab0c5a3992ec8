using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;
using RoutePlanner.Benchmarks.Instances.Peers;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>A night's required visits and passes planned by OR-Tools on one thread, as a real plan.</summary>
internal static class PeerPlanner
{
    /// <summary>The plan, and how many stops had to be left out because no place was found for a break; null where no solution was found in time.</summary>
    /// <param name="night">The night.</param>
    /// <param name="budget">Setting the model up included.</param>
    /// <param name="solutions">Ends the search after so many solutions, for nights so small that time need not be spent; null: time alone ends it.</param>
    public static (Plan Plan, int LeftOut)? Plan(HandNight night, SolverBudget budget, long? solutions = null)
    {
        using var peer = new PeerModel(night.Problem);
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.SolutionLimit = solutions ?? long.MaxValue;
        parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromDays(1));
        using var assignment = OrToolsSolver.SolveWithin(peer.Model, parameters, budget);
        if (assignment is null)
        {
            return null;
        }

        var stops = peer.StopsOf(assignment);
        var leftOut = Enumerable.Range(0, stops.Length).Sum(unit => PeerStops.AddBreak(night.Problem, unit, stops[unit]));
        return (night.PlanOf(stops), leftOut);
    }
}
