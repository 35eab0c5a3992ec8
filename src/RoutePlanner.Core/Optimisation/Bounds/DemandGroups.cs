namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>Demands that compete for the same units: for every set of units that some demand has, the demands that only these can serve.</summary>
internal static class DemandGroups
{
    /// <summary>The groups, in order of their first demands; those of more units hold those of fewer.</summary>
    /// <param name="demands">Which demands.</param>
    /// <param name="chances">Of every demand who might serve it.</param>
    public static IEnumerable<int[]> ByUnits(int[] demands, Chance[][] chances)
    {
        var unitsOf = demands.ToDictionary(d => d, d => chances[d].Select(chance => chance.Unit).ToHashSet());
        return demands.GroupBy(d => string.Join(',', unitsOf[d].Order())).Select(same => unitsOf[same.First()])
            .Select(units => demands.Where(d => unitsOf[d].IsSubsetOf(units)).ToArray());
    }

    /// <summary>A sum over groups without a common demand, the largest first: each adds to what its demands have by themselves.</summary>
    /// <param name="groups">Members and what they add together, which is above 0.</param>
    public static double SumOfDisjoint(IEnumerable<(int[] Members, double Added)> groups)
    {
        var (sum, taken) = (0.0, new HashSet<int>());
        foreach (var (members, added) in groups.OrderByDescending(group => group.Added).ThenBy(group => group.Members.Length).ThenBy(group => group.Members[0]))
        {
            if (!members.Any(taken.Contains))
            {
                sum += added;
                taken.UnionWith(members);
            }
        }

        return sum;
    }
}
