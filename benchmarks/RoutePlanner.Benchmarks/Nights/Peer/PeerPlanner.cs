using Google.OrTools.ConstraintSolver;
using Google.Protobuf.WellKnownTypes;
using RoutePlanner.Benchmarks.Instances.Peers;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>A night's required visits and passes planned by OR-Tools on one thread, as a real plan.</summary>
internal static class PeerPlanner
{
    /// <summary>
    /// The plan, and how many stops had to be left out because no place was found for a break. Parts of the night that have nothing to do with each other are solved one after another, each
    /// for its share of the time by required visits: together they are so large that hardly a first solution is found.
    /// </summary>
    /// <param name="night">The night.</param>
    /// <param name="time">Time for all, setting the models up included.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="solutions">Ends each search after so many solutions, for nights so small that time need not be spent; null: time alone ends it.</param>
    public static (Plan Plan, int LeftOut) Plan(HandNight night, TimeSpan time, TimeProvider clock, long? solutions = null)
    {
        var stops = Enumerable.Range(0, night.Problem.UnitCount).Select(_ => new List<Stop>()).ToArray();
        var parts = PeerPart.Of(night.Problem).ToList();
        foreach (var part in parts)
        {
            var budget = new SolverBudget(time * ((double)part.Tasks / parts.Sum(p => p.Tasks)), clock);
            using var peer = new PeerModel(night.Problem, part);
            using var assignment = OrToolsSolver.SolveWithin(peer.Model, Parameters(solutions), budget);
            if (assignment is not null)
            {
                foreach (var (unit, route) in peer.StopsOf(assignment))
                {
                    stops[unit] = route;
                }
            }
        }

        var leftOut = Enumerable.Range(0, stops.Length).Sum(unit => PeerStops.AddBreak(night.Problem, unit, stops[unit]));
        return (night.PlanOf(stops), leftOut);
    }

    private static RoutingSearchParameters Parameters(long? solutions)
    {
        var parameters = operations_research_constraint_solver.DefaultRoutingSearchParameters();
        parameters.FirstSolutionStrategy = FirstSolutionStrategy.Types.Value.ParallelCheapestInsertion;
        parameters.LocalSearchMetaheuristic = LocalSearchMetaheuristic.Types.Value.GuidedLocalSearch;
        parameters.SolutionLimit = solutions ?? long.MaxValue;
        parameters.TimeLimit = Duration.FromTimeSpan(TimeSpan.FromDays(1));
        return parameters;
    }
}
