using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// Judges the areas by the places that name them: borders follow no roads, but a place lies inside its area. A place outside is taken to have a chance of 2 %
/// in a right layer, so that each place that comes inside is worth ln(0.98/0.02) nats.
/// </summary>
internal static class AreaFit
{
    private static readonly double NatsPerPlace = Math.Log(0.98 / 0.02);

    /// <summary>The judgement; null where no place names an area.</summary>
    /// <param name="areas">The areas by the file's own numbers.</param>
    /// <param name="places">Places at positions known to be right, with the areas they name.</param>
    /// <param name="declared">What the areas are declared to be; null where nothing says so.</param>
    /// <param name="others">What else they may be.</param>
    public static (LayerJudge.Judgement Judgement, int Count)? Of(
        IReadOnlyList<ExaminedLayer.Feature> areas, IReadOnlyList<(GeoPoint Position, string AreaId)> places, LayerReading? declared, IReadOnlyList<LayerReading> others)
    {
        var locators = areas.Where(a => a.Id is not null && a.Shape is IPolygonal)
            .GroupBy(a => a.Id!)
            .ToDictionary(g => g.Key, g => new IndexedPointInAreaLocator(g.First().Shape), StringComparer.Ordinal);
        var named = places.Where(p => locators.ContainsKey(p.AreaId)).ToList();
        var count = named.Count;
        if (count == 0)
        {
            return null;
        }

        var asDeclared = declared is null ? new RoadFit(-count * NatsPerPlace, 0) : Fit(declared);
        var ranked = others.Select(reading => (Reading: reading, Fit: Fit(reading))).OrderByDescending(r => r.Fit.Score).ToList();
        var (best, fit) = ranked.Count > 0 ? (ranked[0].Reading, ranked[0].Fit) : (null, new RoadFit(-count * NatsPerPlace, 0));
        var ahead = fit.Score - asDeclared.Score;
        var apart = ranked.Count > 1 ? fit.Score - ranked[1].Fit.Score : double.MaxValue;
        var judgement = ahead switch
        {
            >= LayerJudge.AlarmNats when best is not null && count >= LayerJudge.MinVotes && apart >= NatsPerPlace && fit.NearShare >= 0.9 => new LayerJudge.Judgement(
                LayerVerdict.FitsOtherwise, best, asDeclared, fit, Math.Min(1, ranked.Count * Math.Exp(-ahead)), $"it fits as {best.Text}"),
            <= 0 when asDeclared.NearShare >= 0.9 && count >= LayerJudge.MinVotes => new LayerJudge.Judgement(
                LayerVerdict.Fits, best, asDeclared, fit, 1, "the places lie in their areas as declared"),
            _ => new LayerJudge.Judgement(LayerVerdict.CannotTell, best, asDeclared, fit, 1, "too few places come inside their areas to tell by"),
        };
        return (judgement, count);

        // The few places are taken to the areas' numbers instead of the many vertices from them.
        RoadFit Fit(LayerReading reading)
        {
            var inside = named.Count(p => reading.FromGeo(p.Position) is var (x, y) && locators[p.AreaId].Locate(new Coordinate(x, y)) != Location.Exterior);
            return new RoadFit((inside - count) * NatsPerPlace, (double)inside / count);
        }
    }
}
