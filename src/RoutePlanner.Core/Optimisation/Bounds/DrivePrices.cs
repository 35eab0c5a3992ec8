using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Prices of being present such that no second of driving collects more than 1, in proportion to what an item weighs and what else a unit has from there.
/// <code>
/// price of item i = Weight[i] / Density[i]
/// first   Density[i] is the highest weight a second on any arc that is present at i: no arc collects more than its own weight a second ÷ itself
/// then    an item on arcs that all collect less than 1 is made dearer until one of them does (each by 1 ÷ the highest rate it is on: no arc collects more than 1 after it either), a few times
/// </code>
/// A mode that is slower than others everywhere should not set prices for streets where these drive, nor be held to collect as much: its rates count as if it were as fast, and its true one is
/// lower. Immutable.
/// </summary>
internal sealed class DrivePrices
{
    private const int Rounds = 4;

    private readonly RoadGraph graph;
    private readonly RiskModel model;
    private readonly ArcYields yields;
    private readonly Dictionary<Mode, double> slowness;
    private readonly double[] prices;

    public DrivePrices(PatrolProblem patrol, RiskModel model, ArcYields yields)
    {
        graph = patrol.Roads.Graph;
        this.model = model;
        this.yields = yields;
        slowness = Slowness([.. patrol.Units.Select(unit => unit.Mode).Distinct()]);
        Density = HighestRates(model.Weight);
        prices = new double[model.ItemCount];
        SetPrices();
        for (var round = 0; round < Rounds; round++)
        {
            var highest = HighestRates(prices);
            for (var item = 0; item < prices.Length; item++)
            {
                Density[item] *= highest[item];
            }

            SetPrices();
        }

        HighestRate = slowness.Keys.ToDictionary(mode => mode, mode => Enumerable.Range(0, graph.ArcCount).Max(arc => RateOf(arc, mode, prices)));
    }

    /// <summary>Of each item its weight for each unit of price; 0 where nobody can be present.</summary>
    public double[] Density { get; }

    /// <summary>What a second of standing at a node is paid for staying present there at a pass's strength: at most half of what a second of driving may collect.</summary>
    public double StayRate(int node) => StayRate(node, prices);

    /// <summary>Longest least time of an arc, seconds, by mode.</summary>
    public int LongestArc(Mode mode)
    {
        var most = 0;
        foreach (var time in graph.TravelDeciseconds(mode))
        {
            most = time == RoadGraph.NoAccess ? most : Math.Max(most, time);
        }

        return (most + 9) / 10;
    }

    /// <summary>The most that a second of driving collects, by mode.</summary>
    public IReadOnlyDictionary<Mode, double> HighestRate { get; }

    private void SetPrices()
    {
        for (var item = 0; item < prices.Length; item++)
        {
            prices[item] = Density[item] > 0 ? model.Weight[item] / Density[item] : 0;
        }
    }

    /// <summary>Of each item the highest rate of an arc that is present there.</summary>
    private double[] HighestRates(ReadOnlySpan<double> price)
    {
        var highest = new double[price.Length];
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var rate = 0.0;
            foreach (var (mode, slow) in slowness)
            {
                rate = Math.Max(rate, slow * RateOf(arc, mode, price));
            }

            for (var k = yields.First[arc]; k < yields.First[arc + 1]; k++)
            {
                ref var most = ref highest[yields.Items[k]];
                most = Math.Max(most, rate);
            }
        }

        // Half a second's worth is left for what standing protects more.
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var rate = 2 * StayRate(node, price);
            foreach (var beat in model.SeenFromNode(node))
            {
                highest[beat] = Math.Max(highest[beat], rate);
            }

            foreach (var place in yields.PlacesAt[node])
            {
                highest[place] = Math.Max(highest[place], rate);
            }
        }

        return highest;
    }

    private double StayRate(int node, ReadOnlySpan<double> price)
    {
        var sum = 0.0;
        foreach (var beat in model.SeenFromNode(node))
        {
            sum += price[beat];
        }

        foreach (var place in yields.PlacesAt[node])
        {
            sum += price[place];
        }

        return sum / ArcYields.PieceSeconds;
    }

    private double RateOf(int arc, Mode mode, ReadOnlySpan<double> price)
    {
        var time = graph.TravelDeciseconds(mode)[arc];
        return time == RoadGraph.NoAccess ? 0 : yields.RateOf(arc, Math.Max(1, time) / 10.0, price);
    }

    /// <summary>How many times as long a mode takes as the fastest of them, over all streets it may use.</summary>
    private Dictionary<Mode, double> Slowness(Mode[] modes)
    {
        var (own, least) = (modes.ToDictionary(mode => mode, _ => 1.0), modes.ToDictionary(mode => mode, _ => 1.0));
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            var fastest = modes.Min(mode => graph.TravelDeciseconds(mode)[arc]);
            foreach (var mode in modes)
            {
                var time = graph.TravelDeciseconds(mode)[arc];
                if (time != RoadGraph.NoAccess)
                {
                    own[mode] += time;
                    least[mode] += fastest;
                }
            }
        }

        return modes.ToDictionary(mode => mode, mode => own[mode] / least[mode]);
    }
}
