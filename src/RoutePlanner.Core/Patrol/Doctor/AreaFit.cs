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
    /// <param name="areas">The areas, degrees.</param>
    /// <param name="places">Places at positions known to be right, with the areas they name.</param>
    public static (LayerJudge.Judgement Judgement, int Count)? Of(IReadOnlyList<ExaminedLayer.Feature> areas, IReadOnlyList<(GeoPoint Position, string AreaId)> places)
    {
        var locators = areas.Where(a => a.Id is not null && a.Shape is IPolygonal)
            .GroupBy(a => a.Id!)
            .ToDictionary(g => g.Key, g => new IndexedPointInAreaLocator(g.First().Shape), StringComparer.Ordinal);
        var named = places.Where(p => locators.ContainsKey(p.AreaId)).ToList();
        if (named.Count == 0)
        {
            return null;
        }

        // Moving the places as the areas would have been moved is the same as moving the areas back.
        var declared = Fit(ShiftHypothesis.AsDeclared);
        var ranked = ShiftHypothesis.InDegrees.Select(h => (Hypothesis: h, Fit: Fit(h))).OrderByDescending(h => h.Fit.Score).ToList();
        var ahead = ranked[0].Fit.Score - declared.Score;
        var apart = ranked[0].Fit.Score - ranked[1].Fit.Score;
        var judgement = ahead switch
        {
            >= LayerJudge.AlarmNats when named.Count >= LayerJudge.MinVotes && apart >= NatsPerPlace && ranked[0].Fit.NearShare >= 0.9 => new LayerJudge.Judgement(
                LayerVerdict.FitsOtherwise, ranked[0].Hypothesis, declared, ranked[0].Fit, Math.Min(1, ranked.Count * Math.Exp(-ahead)), $"it fits as {ranked[0].Hypothesis.Text}"),
            <= 0 when declared.NearShare >= 0.9 && named.Count >= LayerJudge.MinVotes => new LayerJudge.Judgement(
                LayerVerdict.Fits, ranked[0].Hypothesis, declared, ranked[0].Fit, 1, "the places lie in their areas as declared"),
            _ => new LayerJudge.Judgement(
                LayerVerdict.CannotTell, ranked[0].Hypothesis, declared, ranked[0].Fit, 1, "too few places come inside their areas to tell by"),
        };
        return (judgement, named.Count);

        RoadFit Fit(ShiftHypothesis hypothesis)
        {
            var inside = named.Count(p => Lies(locators[p.AreaId], hypothesis.Apply(p.Position)));
            return new RoadFit((inside - named.Count) * NatsPerPlace, (double)inside / named.Count);
        }
    }

    private static bool Lies(IndexedPointInAreaLocator area, GeoPoint p) => area.Locate(new Coordinate(p.Lon, p.Lat)) != Location.Exterior;
}
