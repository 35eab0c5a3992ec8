using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary>A part of a night that has nothing to do with the rest of it: no unit may serve a demand of another part.</summary>
/// <param name="Units">Units, at least one.</param>
/// <param name="Demands">Demands that some of them may serve, at least one.</param>
/// <param name="Tasks">Required visits and passes of these.</param>
internal sealed record PeerPart(IReadOnlyList<int> Units, IReadOnlyList<int> Demands, int Tasks)
{
    /// <summary>All parts. Units that may serve nothing, and demands that nobody may serve, are in none.</summary>
    public static IEnumerable<PeerPart> Of(SearchProblem problem)
    {
        // Sets of units, each known by one of them.
        var leader = Enumerable.Range(0, problem.UnitCount).ToArray();
        int Find(int unit) => leader[unit] == unit ? unit : leader[unit] = Find(leader[unit]);
        foreach (var able in problem.EligibleUnits)
        {
            foreach (var unit in able)
            {
                leader[Find(unit)] = Find(able[0]);
            }
        }

        var demandsOf = Enumerable.Range(0, problem.EligibleUnits.Length).Where(d => problem.EligibleUnits[d].Length > 0).ToLookup(d => Find(problem.EligibleUnits[d][0]));
        return demandsOf.OrderBy(part => part.Key).Select(part => new PeerPart(
            [.. Enumerable.Range(0, problem.UnitCount).Where(unit => Find(unit) == part.Key)], [.. part],
            part.Sum(d => (problem.Tasks.FirstTask[d + 1] - problem.Tasks.FirstTask[d]) * problem.Patrol.Demands[d].Count)));
    }
}
