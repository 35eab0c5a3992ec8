using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>Chooses between a layer as declared and the ways it may have gone wrong; docs/doctor.md derives the thresholds.</summary>
internal static class LayerJudge
{
    /// <summary>Fewer independent votes say nothing, however well they lie.</summary>
    public const int MinVotes = 8;

    /// <summary>Alarm: nats that a hypothesis must be ahead of nothing and of as declared. With 7 hypotheses a layer that knows nothing of
    /// the roads is accused with a chance of at most 7·e^-8 = 0.23 %; one that lies along them, far more rarely, as its own score must be beaten too.</summary>
    public const double AlarmNats = 8;

    /// <summary>Nats that it must be ahead of the other hypotheses: else it is wrong, but not clear how.</summary>
    private const double ApartNats = 4.6;

    /// <summary>Nats as declared from which a layer is said to fit: chance under 5 %.</summary>
    private const double FitNats = 3;

    /// <summary>The best hypothesis and what there is to say.</summary>
    /// <param name="Verdict">The answer.</param>
    /// <param name="Best">The best hypothesis but for as declared; null where there is none.</param>
    /// <param name="Declared">The fit as declared.</param>
    /// <param name="BestFit">The fit of <paramref name="Best"/>.</param>
    /// <param name="ChanceOfError">Upper bound for an alarm.</param>
    /// <param name="Reason">Why, a sentence.</param>
    public sealed record Judgement(LayerVerdict Verdict, ShiftHypothesis? Best, RoadFit Declared, RoadFit? BestFit, double ChanceOfError, string Reason);

    /// <summary>Judges one layer by the roads.</summary>
    /// <param name="votes">Positions as declared, one array per vote.</param>
    /// <param name="roads">The roads.</param>
    /// <param name="hypotheses">The ways to go wrong.</param>
    /// <param name="isBackward">Whether the roads are in question: then positions are moved as the roads would have been.</param>
    public static Judgement ByRoads(
        IReadOnlyList<GeoPoint[]> votes, RoadNearness roads, IReadOnlyList<ShiftHypothesis> hypotheses, bool isBackward = false)
    {
        if (votes.Count < MinVotes)
        {
            return new Judgement(
                LayerVerdict.CannotTell, null, RoadFit.Of(votes, roads, p => p), null, 1, $"{votes.Count} separate positions are too few; {MinVotes} are needed");
        }

        var declared = RoadFit.Of(votes, roads, p => p);
        var ranked = hypotheses
            .Select(h => (Hypothesis: h, Fit: RoadFit.Of(votes, roads, isBackward ? h.Apply : h.Undo)))
            .OrderByDescending(h => h.Fit.Score)
            .ToList();
        return Decide(declared, ranked);
    }

    /// <summary>The decision from the scores; hypotheses best first.</summary>
    internal static Judgement Decide(RoadFit declared, IReadOnlyList<(ShiftHypothesis Hypothesis, RoadFit Fit)> ranked)
    {
        if (ranked.Count == 0)
        {
            return new Judgement(LayerVerdict.CannotTell, null, declared, null, 1, "no known system brings it to the roads");
        }

        var (best, fit) = ranked[0];
        var ahead = Math.Min(fit.Score, fit.Score - declared.Score);
        var apart = ranked.Count > 1 ? fit.Score - ranked[1].Fit.Score : double.MaxValue;
        if (ahead >= AlarmNats && fit.NearShare > declared.NearShare)
        {
            return apart >= ApartNats
                ? new Judgement(LayerVerdict.FitsOtherwise, best, declared, fit, Math.Min(1, ranked.Count * Math.Exp(-ahead)), $"it fits as {best.Text}")
                : new Judgement(
                    LayerVerdict.CannotTell, best, declared, fit, 1, $"it does not fit as declared, but {best.Text} and {ranked[1].Hypothesis.Text} fit about alike");
        }

        return declared.Score >= FitNats && declared.Score >= fit.Score
            ? new Judgement(LayerVerdict.Fits, best, declared, fit, 1, "it lies along the roads as declared")
            : new Judgement(
                LayerVerdict.CannotTell, best, declared, fit, 1,
                declared.Score <= 0 && fit.Score <= FitNats ? "no reading of it lies along the roads better than chance" : "the roads are too dense, or the positions too few, to tell the readings apart");
    }
}
