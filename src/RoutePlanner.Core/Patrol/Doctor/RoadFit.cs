using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>How well positions lie on the roads.</summary>
/// <param name="Score">Log-likelihood ratio against positions that know nothing of the roads, nats; 0 or less: no better than those.</param>
/// <param name="NearShare">Share of the votes at most <see cref="NearMetres"/> from a road, 0 to 1.</param>
internal readonly record struct RoadFit(double Score, double NearShare)
{
    /// <summary>What counts as near in <see cref="NearShare"/>, metres.</summary>
    public const double NearMetres = 50;

    /// <summary>
    /// Distances under this are alike: places are drawn beside a road, not on its middle.
    /// </summary>
    private const double FloorMetres = 10;

    /// <summary>
    /// Exponent of the density a·p^(a-1) that a right layer's ranks are taken to have. Smaller trusts near points more; 0.3 suits noise of 5 to 30 m where roads
    /// are some hundred metres apart.
    /// </summary>
    private const double Exponent = 0.3;

    private const int BackgroundPoints = 2000;
    private const int MinPerVote = 4;
    private const double NearestMetres = 250;
    private const double FarthestMetres = 1000;

    /// <summary>
    /// Scores a layer. Each vote's distance becomes its rank p among the distances of points strewn 250 to 1000 m around the votes: what a layer that is off by as
    /// much would show here, be it in a dense town or in open country. If the layer knows nothing of the roads, p is uniform, so that each vote's ratio
    /// a·p^(a-1) has mean 1, and the chance of a score of s or more is at most e^-s (Markov's inequality), whatever the roads are like.
    /// </summary>
    /// <param name="votes">Positions to score, grouped: those of one group are averaged into one vote.</param>
    /// <param name="roads">The roads.</param>
    /// <param name="map">Taken to every position first.</param>
    public static RoadFit Of(IReadOnlyList<GeoPoint[]> votes, RoadNearness roads, Func<GeoPoint, GeoPoint> map)
    {
        var background = Background(votes, roads, map);
        var (score, near) = (0.0, 0.0);
        foreach (var vote in votes)
        {
            var sum = 0.0;
            foreach (var position in vote)
            {
                var distance = roads.Of(map(position));
                var rank = (CountUpTo(background, Math.Max(distance, FloorMetres)) + 1.0) / (background.Length + 1.0);
                sum += Math.Log(Exponent) + ((Exponent - 1) * Math.Log(rank));
                near += distance <= NearMetres ? 1.0 / vote.Length : 0;
            }

            score += sum / vote.Length;
        }

        return new RoadFit(score, votes.Count == 0 ? 0 : near / votes.Count);
    }

    /// <summary>Distances of points around the votes, ascending. Angles and distances step by the golden ratio: even, and the same each time.</summary>
    private static double[] Background(IReadOnlyList<GeoPoint[]> votes, RoadNearness roads, Func<GeoPoint, GeoPoint> map)
    {
        const double Golden = 0.6180339887498949;
        var perVote = Math.Max(MinPerVote, BackgroundPoints / Math.Max(1, votes.Count));
        var distances = new double[perVote * votes.Count];
        for (var i = 0; i < distances.Length; i++)
        {
            var centre = map(votes[i / perVote][0]);
            if (!centre.IsValid)
            {
                distances[i] = RoadNearness.LimitMetres;
                continue;
            }

            var (sin, cos) = Math.SinCos(2 * Math.PI * (i * Golden % 1));
            var metres = NearestMetres + ((FarthestMetres - NearestMetres) * ((i % perVote) + 0.5) / perVote);
            distances[i] = roads.Of(new LocalPlane(centre).ToGeo(metres * cos, metres * sin));
        }

        Array.Sort(distances);
        return distances;
    }

    private static int CountUpTo(double[] ascending, double value)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
