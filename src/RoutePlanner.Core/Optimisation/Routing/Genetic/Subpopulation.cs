namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>Individuals ranked by cost and by what they add to diversity (Vidal et al. 2012, "A Hybrid Genetic Algorithm for Multidepot and Periodic VRP", section 4.3).</summary>
internal sealed class Subpopulation(PopulationSize size)
{
    private readonly List<Individual> members = [];
    private readonly List<int> byDiversity = [];

    /// <summary>Members by rising cost.</summary>
    public IReadOnlyList<Individual> Members => members;

    /// <summary>Puts an individual in, and lets the worst go when there are too many.</summary>
    public void Add(Individual individual, Func<Individual, double> costOf)
    {
        foreach (var member in members)
        {
            var distance = individual.DistanceTo(member);
            Relate(individual, distance, member);
            Relate(member, distance, individual);
        }

        var place = members.Count;
        while (place > 0 && costOf(members[place - 1]) > costOf(individual))
        {
            place--;
        }

        members.Insert(place, individual);
        if (members.Count > size.Least + size.Generation)
        {
            while (members.Count > size.Least)
            {
                RemoveWorst();
            }
        }

        Rank();
    }

    /// <summary>Sorts again after prices have changed.</summary>
    public void Sort(Func<Individual, double> costOf)
    {
        var sorted = members.OrderBy(costOf).ToList();
        members.Clear();
        members.AddRange(sorted);
        Rank();
    }

    public void Clear()
    {
        members.Clear();
    }

    /// <summary>Mean distance to the nearest members.</summary>
    private double Diversity(Individual individual)
    {
        var count = Math.Min(size.Close, individual.Relatives.Count);
        if (count == 0)
        {
            return 1;
        }

        double sum = 0;
        for (var k = 0; k < count; k++)
        {
            sum += individual.Relatives[k].Distance;
        }

        return sum / count;
    }

    private static void Relate(Individual individual, double distance, Individual other)
    {
        var relatives = individual.Relatives;
        var place = relatives.Count;
        while (place > 0 && relatives[place - 1].Distance > distance)
        {
            place--;
        }

        relatives.Insert(place, (distance, other));
    }

    private void RemoveWorst()
    {
        Rank();
        var worst = -1;
        var worstIsClone = false;
        for (var k = 1; k < members.Count; k++)
        {
            var isClone = members[k].Relatives.Count > 0 && members[k].Relatives[0].Distance < 1e-9;
            if (worst < 0 || (isClone && !worstIsClone) || (isClone == worstIsClone && members[k].Fitness > members[worst].Fitness))
            {
                worst = k;
                worstIsClone = isClone;
            }
        }

        var gone = members[worst];
        members.RemoveAt(worst);
        foreach (var member in members)
        {
            member.Relatives.RemoveAt(member.Relatives.FindIndex(pair => ReferenceEquals(pair.Other, gone)));
        }
    }

    private void Rank()
    {
        if (members.Count <= 1)
        {
            members.ForEach(member => member.Fitness = 0);
            return;
        }

        byDiversity.Clear();
        byDiversity.AddRange(Enumerable.Range(0, members.Count).OrderByDescending(k => Diversity(members[k])));
        for (var rank = 0; rank < members.Count; rank++)
        {
            var byCost = byDiversity[rank];
            var diversityRank = (double)rank / (members.Count - 1);
            var costRank = (double)byCost / (members.Count - 1);
            members[byCost].Fitness = members.Count <= size.Elite ? costRank : costRank + ((1 - ((double)size.Elite / members.Count)) * diversityRank);
        }
    }
}
