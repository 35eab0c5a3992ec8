using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// How the risk of the roads spreads over the beats. What each class of road has by itself is stated; incidents move it to where they happened and change nothing of the
/// sum, as far as there are enough of them to believe (docs/risk.md).
/// </summary>
internal sealed class StreetRisk
{
    /// <summary>So many expected incidents weigh as much as the stated ratio between classes.</summary>
    private const double ClassPseudoCount = 20;

    private readonly Beats beats;
    private readonly IncidentStreets streets;
    private readonly double[] weight;

    public StreetRisk(Beats beats, IncidentStreets streets)
    {
        (this.beats, this.streets) = (beats, streets);
        weight = new double[beats.Count];
        for (var beat = 0; beat < weight.Length; beat++)
        {
            var edge = beats.EdgeOf[beat];
            weight[beat] = beats.Graph.IsOpen(edge, Mode.Car) ? ClassFactor(beats.Graph.ClassOf(edge)) * beats.MetresOn(edge) / RiskModel.BeatMetres : 0;
        }
    }

    /// <summary>Risk of each beat: 100 m of a main road have 1 by themselves. 0 where no car may drive.</summary>
    public double[] Weight => weight;

    /// <summary>Moves the streets' risk to where incidents happened.</summary>
    /// <param name="incidents">Where they are, and how much each counts.</param>
    /// <param name="bandwidthMetres">How far each reaches.</param>
    public void MoveTo(IReadOnlyList<(int Edge, double Metres, double Mass)> incidents, double bandwidthMetres)
    {
        var (sum, squares) = (incidents.Sum(i => i.Mass), incidents.Sum(i => i.Mass * i.Mass));
        var risk = StreetSum(weight);
        if (sum <= 0 || risk <= 0)
        {
            return;
        }

        // Incidents of unlike mass say less than as many of the same; scaled so that their variance is their mean, they are treated as counts (Kish's effective number).
        var scale = sum / squares;
        var (counts, smooth) = (new double[weight.Length], new double[weight.Length]);
        var kernel = new NetworkKernel(beats, streets, bandwidthMetres);
        foreach (var (edge, metres, mass) in incidents)
        {
            var beat = beats.First[edge] + Math.Min((int)(metres / Math.Max(beats.MetresOn(edge), 1e-9)), beats.CountOn(edge) - 1);
            counts[beat] += mass * scale;
            kernel.Spread(edge, metres, mass * scale, smooth);
        }

        var expected = Expected(smooth, sum * scale / risk);
        var pseudoCount = Shrinkage.PseudoCount(counts, expected);
        for (var beat = 0; beat < weight.Length; beat++)
        {
            expected[beat] *= Shrinkage.Ratio(smooth[beat], expected[beat], pseudoCount);
        }

        var back = risk / StreetSum(expected);
        for (var beat = 0; beat < weight.Length; beat++)
        {
            weight[beat] = streets.Has(beats.EdgeOf[beat]) ? expected[beat] * back : weight[beat];
        }
    }

    /// <summary>
    /// Risk of 100 m by the class of road alone: main roads carry the through traffic that offenders come and go by, streets with houses the targets, tracks neither. Stated,
    /// not measured: where there are incidents they correct it.
    /// </summary>
    private static double ClassFactor(RoadClass roadClass) => roadClass switch
    {
        RoadClass.Motorway or RoadClass.MotorwayLink => 0.2,
        RoadClass.Trunk or RoadClass.Primary => 1.0,
        RoadClass.Secondary or RoadClass.Residential => 0.8,
        RoadClass.Tertiary or RoadClass.LivingStreet => 0.6,
        RoadClass.Unclassified => 0.4,
        RoadClass.Service => 0.3,
        _ => 0.1,
    };

    /// <summary>How many incidents a beat of its class and length would have; their sum is that of the incidents.</summary>
    private double[] Expected(double[] smooth, double perRisk)
    {
        var classes = (int)RoadClass.Ferry + 1;
        var (seen, due) = (new double[classes], new double[classes]);
        for (var beat = 0; beat < weight.Length; beat++)
        {
            if (streets.Has(beats.EdgeOf[beat]))
            {
                var c = (int)beats.Graph.ClassOf(beats.EdgeOf[beat]);
                seen[c] += smooth[beat];
                due[c] += weight[beat] * perRisk;
            }
        }

        var expected = new double[weight.Length];
        for (var beat = 0; beat < weight.Length; beat++)
        {
            if (streets.Has(beats.EdgeOf[beat]))
            {
                var c = (int)beats.Graph.ClassOf(beats.EdgeOf[beat]);
                expected[beat] = weight[beat] * perRisk * Shrinkage.Ratio(seen[c], due[c], ClassPseudoCount);
            }
        }

        var back = seen.Sum() / StreetSum(expected);
        for (var beat = 0; beat < expected.Length; beat++)
        {
            expected[beat] *= back;
        }

        return expected;
    }

    private double StreetSum(double[] values)
    {
        var sum = 0.0;
        for (var beat = 0; beat < values.Length; beat++)
        {
            sum += streets.Has(beats.EdgeOf[beat]) ? values[beat] : 0;
        }

        return sum;
    }
}
