using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Optimisation.Bounds;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.Coverage.Torture;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>
/// Units that do nothing but protect, freer than any plan: no base to be back at, no turn forbidden, no demand. Each drives where the next street is worth most a second, or at random, stops for a moment
/// at every node and now and then for longer. They come nearer to the bound on protection than plans do, on nights of all half-lives, lines of sight and profiles.
/// </summary>
public sealed class RoamingTests
{
    [Fact]
    public void They_protect_no_more_than_the_bound_allows() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var (patrol, model) = Night(seed);
            var least = new RiskBound(patrol, model).UnprotectedAtLeast();
            foreach (var standShare in (double[])[0, 0.05, 0.7])
            {
                var left = UnprotectedBy(patrol, model, new Random(seed), standShare);
                Assert.True(left >= least, $"{left} is left, less than the bound {least}");
            }
        },
        iter: 20);

    private static (PatrolProblem Patrol, RiskModel Model) Night(int seed)
    {
        if (seed % 2 == 0)
        {
            var patrol = RandomCounty.Problem(seed);
            return (patrol, RiskModel.Build(patrol.Roads, patrol.Night, patrol.NightSeconds));
        }

        var torture = new TortureCounty(seed);
        return (torture.Problem, torture.Model);
    }

    private static double UnprotectedBy(PatrolProblem patrol, RiskModel model, Random random, double standShare)
    {
        var (state, list) = (new CoverageState(model), new VisitList());
        var placesAt = Enumerable.Range(0, patrol.County.Places.Length).ToLookup(p => patrol.Roads.PlaceSnaps[p].Node);
        var lastSeen = new double[model.ItemCount];
        Array.Fill(lastSeen, double.NegativeInfinity);
        var units = new PriorityQueue<(int Unit, int Node), (int Time, int Unit)>(patrol.Units.Select((unit, u) => ((u, unit.BaseNode), (unit.ShiftStart, u))));
        while (units.TryDequeue(out var who, out var key))
        {
            var (unit, time) = (patrol.Units[who.Unit], key.Time);
            var arc = NextArc(patrol, model, unit.Mode, who.Node, time, lastSeen, random);
            if (arc < 0)
            {
                continue;
            }

            var path = DriveFootprint.Of(patrol.Roads.Graph, model, [arc], PassTime.Deciseconds(patrol.Roads.Graph, unit.Mode, [arc], null));
            var (arrival, node) = (time + path.Seconds, patrol.Roads.Graph.Head[arc]);
            var leave = arrival + (random.NextDouble() < standShare ? random.Next(1500) : 0);
            if (leave > unit.ShiftEnd)
            {
                continue;
            }

            state.Presence.Drive(path, time, arrival, who.Unit, unit.Team.Tier, ref list);
            if (node != unit.BaseNode)
            {
                state.Presence.Stand(node, -1, false, arrival, leave, who.Unit, unit.Team.Tier, ref list);
                foreach (var place in placesAt[node])
                {
                    state.Presence.StandAtPlace(place, false, arrival, leave, who.Unit, unit.Team.Tier, ref list);
                    lastSeen[model.BeatCount + place] = leave;
                }
            }

            foreach (var item in (int[])[.. path.Items, .. model.SeenFromNode(node)])
            {
                lastSeen[item] = leave;
            }

            units.Enqueue((who.Unit, node), (Math.Max(leave, time + 1), who.Unit));
        }

        state.Load(list);
        return state.Totals.Risk / 1e6;
    }

    /// <summary>Mostly the street with the most weight times time alone, up to a half-life, a second; sometimes any.</summary>
    private static int NextArc(PatrolProblem patrol, RiskModel model, Mode mode, int node, int time, double[] lastSeen, Random random)
    {
        var graph = patrol.Roads.Graph;
        var (best, most) = (-1, double.NegativeInfinity);
        var isAny = random.Next(8) == 0;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            var seconds = graph.TravelDeciseconds(mode)[arc] / 10.0;
            if (graph.TravelDeciseconds(mode)[arc] == RoadGraph.NoAccess)
            {
                continue;
            }

            var (edge, worth) = (graph.EdgeOf(arc), 0.0);
            for (var beat = model.FirstBeat[edge]; beat < model.FirstBeat[edge + 1]; beat++)
            {
                worth += WorthOf(beat);
            }

            foreach (var beat in model.SeenFromNode(graph.Head[arc]))
            {
                worth += WorthOf(beat);
            }

            worth = isAny ? random.NextDouble() : worth / Math.Max(0.1, seconds);
            (best, most) = worth > most ? (arc, worth) : (best, most);
        }

        return best;

        double WorthOf(int item) => model.Weight[item] * Math.Min(model.HalfLifeSeconds(model.ClassOf[item]), time - lastSeen[item]);
    }
}
