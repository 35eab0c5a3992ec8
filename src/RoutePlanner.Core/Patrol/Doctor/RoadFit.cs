using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>How well positions lie on the roads.</summary>
/// <param name="Score">Log-likelihood ratio against positions that know nothing of the roads, nats; 0 or less: no better than those.</param>
/// <param name="NearShare">Share of the votes at most <see cref="NearMetres"/> from a road, 0 to 1.</param>
internal readonly record struct RoadFit(double Score, double NearShare)
{
    /// <summary>What counts as near in <see cref="NearShare"/>, metres.</summary>
    public const double NearMetres = 50;

    /// <summary>How far from roads a right layer's positions may lie: half-normal distances of these scales, metres. Which it is, is not known; all are tried.</summary>
    private static readonly double[] Scales = [8, 16, 30, 80];

    /// <summary>Distances are told apart by these upper ends, metres; the last bin is everything farther.</summary>
    private static readonly double[] BinEnds = [5, 10, 15, 20, 30, 40, 60, 80, 120, 180, RoadNearness.LimitMetres - 1e-6];

    /// <summary>Mass of each scale in each bin.</summary>
    private static readonly double[][] BinMass = [.. Scales.Select(MassOf)];

    /// <summary>Share of a right layer's positions that lie anywhere all the same: mistakes, fields, forests.</summary>
    private const double StrayShare = 0.05;

    private const int BackgroundPoints = 2000;
    private const int MinPerVote = 6;
    private const double NearestMetres = 250;
    private const double FarthestMetres = 1000;

    /// <summary>What the whole layer's background counts for beside a vote's own, in points.</summary>
    private const double PooledPoints = 30;

    /// <summary>
    /// Scores a layer. What a vote's distance is worth depends on the roads around it: points strewn 250 to 1000 m around it show how the distances would be if
    /// the layer were off by as much, in a dense town or in open country. A vote's ratio is its distance's probability in a right layer over that in the
    /// background; under the background its mean is 1, and so is that of the votes' product and of the average over the scales. So the chance of a score of s or
    /// more is at most e^-s (Markov's inequality) for a layer that knows nothing of the roads.
    /// </summary>
    /// <param name="votes">Positions to score, grouped: those of one group are averaged into one vote. Those that are not valid are on no road.</param>
    /// <param name="roads">The roads.</param>
    public static RoadFit Of(IReadOnlyList<GeoPoint[]> votes, RoadNearness roads)
    {
        if (votes.Count == 0)
        {
            return default;
        }

        var perVote = Math.Max(MinPerVote, BackgroundPoints / votes.Count);
        var (own, pooled) = Background(votes, roads, perVote);
        var scores = new double[Scales.Length];
        var near = 0.0;
        for (var v = 0; v < votes.Count; v++)
        {
            foreach (var position in votes[v])
            {
                var distance = roads.Of(position);
                var bin = BinOf(distance);
                var chance = (own[v][bin] + (PooledPoints * pooled[bin])) / (perVote + PooledPoints);
                for (var s = 0; s < scores.Length; s++)
                {
                    scores[s] += Math.Log(StrayShare + ((1 - StrayShare) * BinMass[s][bin] / chance)) / votes[v].Length;
                }

                near += distance <= NearMetres ? 1.0 / votes[v].Length : 0;
            }
        }

        var best = scores.Max();
        return new RoadFit(best + Math.Log(scores.Average(s => Math.Exp(s - best))), near / votes.Count);
    }

    /// <summary>
    /// Counts of background distances per vote and bin, and the shares of all votes together, none of them zero. Angles step by the golden ratio: even, and the
    /// same each time.
    /// </summary>
    private static (double[][] Own, double[] Pooled) Background(IReadOnlyList<GeoPoint[]> votes, RoadNearness roads, int perVote)
    {
        const double Golden = 0.6180339887498949;
        var own = new double[votes.Count][];
        var pooled = new double[BinEnds.Length + 1];
        for (var v = 0; v < votes.Count; v++)
        {
            own[v] = new double[pooled.Length];
            var centre = votes[v][0];
            var plane = new LocalPlane(centre);
            for (var i = 0; i < perVote; i++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * (((v * perVote) + i) * Golden % 1));
                var metres = NearestMetres + ((FarthestMetres - NearestMetres) * (i + 0.5) / perVote);
                var bin = BinOf(centre.IsValid ? roads.Of(plane.ToGeo(metres * cos, metres * sin)) : RoadNearness.LimitMetres);
                own[v][bin]++;
                pooled[bin]++;
            }
        }

        var all = (votes.Count * perVote) + pooled.Length;
        return (own, [.. pooled.Select(count => (count + 1) / all)]);
    }

    private static int BinOf(double distance)
    {
        var bin = 0;
        while (bin < BinEnds.Length && distance > BinEnds[bin])
        {
            bin++;
        }

        return bin;
    }

    private static double[] MassOf(double scale)
    {
        var mass = new double[BinEnds.Length + 1];
        var before = 0.0;
        for (var bin = 0; bin < BinEnds.Length; bin++)
        {
            var upTo = HalfNormal(BinEnds[bin] / scale);
            (mass[bin], before) = (upTo - before, upTo);
        }

        mass[^1] = 1 - before;
        return mass;
    }

    /// <summary>Chance that |N(0, 1)| is at most z; Abramowitz and Stegun 1964, 7.1.26, to 1.5e-7.</summary>
    private static double HalfNormal(double z)
    {
        var t = 1 / (1 + (0.3275911 * z / Math.Sqrt(2)));
        return 1 - (((((((((1.061405429 * t) - 1.453152027) * t) + 1.421413741) * t) - 0.284496736) * t) + 0.254829592) * t * Math.Exp(-z * z / 2));
    }
}
