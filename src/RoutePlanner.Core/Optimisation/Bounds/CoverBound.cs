using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// The most of the risk that can be within reach of a free unit, minute by minute (docs/bounds.md): all units on duty at once where it is best for that minute, but each only where its shift leaves
/// time to drive to and back from. Neither breaks nor demands nor areas, in which nobody is told to stay, keep a unit from anywhere. Used once.
/// </summary>
internal sealed class CoverBound
{
    private const int DecisecondsPerSecond = 10;
    private const int MinuteSeconds = 60;
    private const int MinutesPerHour = 60;

    /// <summary>With less than this before or behind it a unit is where it can be; with more, anywhere.</summary>
    private const int NearDeciseconds = 20 * 600;

    /// <summary>Where this much of the risk can be covered, a bound below all of it is hardly worth its while.</summary>
    private const double AsGoodAsAll = 0.98;

    /// <summary>For sums of many products.</summary>
    private const double Rounding = 1 + 1e-9;

    private readonly PatrolProblem patrol;
    private readonly RiskModel risk;
    private readonly int[] edges;
    private readonly CoverSets[] modes;
    private readonly CoverPrices prices;
    private readonly int[] modeOf;
    private readonly (int Need, int Cell)[][] near;

    public CoverBound(PatrolProblem patrol, RiskModel risk, int withinSeconds)
    {
        (this.patrol, this.risk) = (patrol, risk);
        var graph = patrol.Roads.Graph;
        edges = [.. ResponseRoads.Of(graph, risk)];
        var isWanted = new bool[graph.EdgeCount];
        Array.ForEach(edges, edge => isWanted[edge] = true);
        modes = [.. patrol.Units.GroupBy(unit => unit.Mode).OrderBy(group => group.Key).Select(group => CoverSets.Of(
            graph, group.Key, group.Select(unit => unit.BaseNode), isWanted, withinSeconds * DecisecondsPerSecond))];
        prices = new CoverPrices(modes, graph.EdgeCount);
        modeOf = [.. patrol.Units.Select(unit => Array.FindIndex(modes, sets => sets.Mode == unit.Mode))];
        near = new (int, int)[patrol.Units.Length][];
        FindNear(graph);
    }

    /// <summary>Shares by hour and of the night.</summary>
    public CoverLimits Limits()
    {
        var (hours, all, covered, allNight, coveredNight) = (new List<double>(), 0.0, 0.0, 0.0, 0.0);
        var pricesOf = new Dictionary<string, double[]>();
        var (slot, units) = (-1, "");
        var (here, rest) = (Array.Empty<double>(), 0.0);
        var full = new double[patrol.Roads.Graph.EdgeCount];
        Array.Fill(full, 1);
        Func<int, double> collected = _ => 0, atFullPrice = _ => 0;
        for (var second = 0; second < patrol.NightSeconds; second += MinuteSeconds)
        {
            var counts = CountsAt(second);
            var key = string.Join(',', counts);
            if (second / RiskModel.SlotSeconds != slot || key != units)
            {
                here = second / RiskModel.SlotSeconds == slot ? here : RiskIn(second / RiskModel.SlotSeconds);
                (slot, units) = (second / RiskModel.SlotSeconds, key);
                if (!pricesOf.TryGetValue(key, out var share))
                {
                    pricesOf[key] = share = Prices(here, counts);
                }

                (collected, atFullPrice) = (CollectedAt(here, share), CollectedAt(here, full));
                rest = Array.ConvertAll(edges, edge => here[edge] * (1 - share[edge])).Sum();
            }

            var total = Array.ConvertAll(edges, edge => here[edge]).Sum();
            all += total;

            // Few units that are all near their bases are told best by what each has there: prices of all the risk.
            covered += Math.Min(total, Math.Min(rest + collected(second), atFullPrice(second)));
            if (second + MinuteSeconds >= patrol.NightSeconds || (second + MinuteSeconds) % (MinutesPerHour * MinuteSeconds) == 0)
            {
                hours.Add(Share(covered, all));
                (allNight, coveredNight, all, covered) = (allNight + all, coveredNight + covered, 0, 0);
            }
        }

        return new CoverLimits([.. hours], Share(coveredNight, allNight));
    }

    private static double Share(double covered, double all) => all > 0 ? Math.Min(1, Rounding * covered / all) : 0;

    /// <summary>What the units on duty collect at most at some second, at some prices.</summary>
    private Func<int, double> CollectedAt(double[] here, double[] share)
    {
        if (!share.AsSpan().ContainsAnyExcept(0))
        {
            return _ => 0;
        }

        double[][] cells = [.. modes.Select(sets => CoverPrices.Collected(sets, here, share))];
        double[] alone = [.. modes.Select(sets => sets.LongEdge.Select(edge => here[edge] * share[edge]).DefaultIfEmpty().Max())];
        double[] most = [.. modes.Select((_, m) => Math.Max(cells[m].DefaultIfEmpty().Max(), alone[m]))];
        return second => Collected(second, cells, alone, most);
    }

    private double Collected(int second, double[][] collected, double[] alone, double[] most)
    {
        var sum = 0.0;
        for (var u = 0; u < modeOf.Length; u++)
        {
            var unit = patrol.Units[u];
            if (second >= unit.ShiftStart && second < unit.ShiftEnd)
            {
                var spare = DecisecondsPerSecond * Math.Min(second - unit.ShiftStart, unit.ShiftEnd - second);
                sum += spare >= NearDeciseconds ? most[modeOf[u]] : Math.Max(alone[modeOf[u]], MostNear(near[u], spare, collected[modeOf[u]]));
            }
        }

        return sum;
    }

    private static double MostNear((int Need, int Cell)[] cells, int spare, double[] collected)
    {
        var most = 0.0;
        for (var k = 0; k < cells.Length && cells[k].Need <= spare; k++)
        {
            most = Math.Max(most, collected[cells[k].Cell]);
        }

        return most;
    }

    private double[] Prices(double[] here, int[] counts)
    {
        if (prices.SufficeFor(AsGoodAsAll * here.Sum(), here, counts))
        {
            return new double[here.Length];
        }

        prices.Search(here, counts);
        return prices.Share.ToArray();
    }

    private int[] CountsAt(int second)
    {
        var counts = new int[modes.Length];
        for (var u = 0; u < modeOf.Length; u++)
        {
            counts[modeOf[u]] += second >= patrol.Units[u].ShiftStart && second < patrol.Units[u].ShiftEnd ? 1 : 0;
        }

        return counts;
    }

    /// <summary>Risk of each edge in a slot.</summary>
    private double[] RiskIn(int slot)
    {
        var here = new double[patrol.Roads.Graph.EdgeCount];
        foreach (var edge in edges)
        {
            for (var beat = risk.FirstBeat[edge]; beat < risk.FirstBeat[edge + 1]; beat++)
            {
                here[edge] += risk.Weight[beat] > 0 ? risk.Weight[beat] * risk.ProfileOf(risk.ClassOf[beat])[slot] : 0;
            }
        }

        return here;
    }

    /// <summary>
    /// The cells whose edges a unit can have within reach within minutes of leaving its base, or before being back, by the time that takes at least. Streets count both ways: a metric. Who stands at a
    /// node v of cell c, or has l ≤ L of an arc into v before it, is there no sooner than base → v less l; base → c takes no longer than that and the cell's slack. Who has more than L of an arc before
    /// it reaches nothing but that edge.
    /// </summary>
    private void FindNear(RoadGraph graph)
    {
        var reached = new List<NodeTime>();
        foreach (var ofMode in Enumerable.Range(0, modeOf.Length).GroupBy(u => modeOf[u]))
        {
            var sets = modes[ofMode.Key];
            var cellAt = sets.Centre.Select((node, cell) => (node, cell)).ToDictionary(c => c.node, c => c.cell);
            var travel = new FreeTravel(graph, sets.Mode, StreetSense.Both);
            foreach (var atBase in ofMode.GroupBy(u => patrol.Units[u].BaseNode))
            {
                travel.Within([atBase.Key], NearDeciseconds + sets.Slack.DefaultIfEmpty().Max(), reached);
                (int, int)[] cells =
                [
                    .. reached.Where(r => cellAt.ContainsKey(r.Node)).Select(r => (Math.Max(0, r.Deciseconds - sets.Slack[cellAt[r.Node]]), cellAt[r.Node])).Order(),
                ];
                foreach (var u in atBase)
                {
                    near[u] = cells;
                }
            }
        }
    }
}
