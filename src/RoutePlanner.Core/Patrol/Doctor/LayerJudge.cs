using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>Chooses between a layer as declared and the ways it may have gone wrong; docs/doctor.md derives the thresholds.</summary>
internal static class LayerJudge
{
    /// <summary>Fewer independent votes say nothing, however well they lie.</summary>
    public const int MinVotes = 8;

    /// <summary>Alarm: nats that a reading must be ahead of nothing and of as declared. With 7 other readings a layer that knows nothing of
    /// the roads is accused with a chance of at most 7·e^-8 = 0.23 %; one that lies along them, far more rarely, as its own score must be beaten too.</summary>
    public const double AlarmNats = 8;

    /// <summary>Nats that it must be ahead of the other readings: else it is wrong, but not clear how.</summary>
    private const double ApartNats = 4.6;

    /// <summary>Nats as declared from which a layer is said to fit: chance under 5 %.</summary>
    private const double FitNats = 3;

    /// <summary>The best reading and what there is to say.</summary>
    /// <param name="Verdict">The answer.</param>
    /// <param name="Best">The best reading but for as declared; null where there is none.</param>
    /// <param name="Declared">The fit as declared.</param>
    /// <param name="BestFit">The fit of <paramref name="Best"/>.</param>
    /// <param name="ChanceOfError">Upper bound for an alarm.</param>
    /// <param name="Reason">Why, a sentence.</param>
    public sealed record Judgement(LayerVerdict Verdict, LayerReading? Best, RoadFit Declared, RoadFit? BestFit, double ChanceOfError, string Reason);

    /// <summary>Judges one layer by the roads.</summary>
    /// <param name="votes">Positions by the file's own numbers, one array per vote.</param>
    /// <param name="roads">The roads.</param>
    /// <param name="declared">What the layer is declared to be; null where nothing says so.</param>
    /// <param name="others">What else it may be.</param>
    public static Judgement ByRoads(IReadOnlyList<Coordinate[]> votes, RoadNearness roads, LayerReading? declared, IReadOnlyList<LayerReading> others)
    {
        var asDeclared = declared is null ? default : Fit(declared);
        if (votes.Count < MinVotes)
        {
            return new Judgement(LayerVerdict.CannotTell, null, asDeclared, null, 1, $"{votes.Count} separate positions are too few; {MinVotes} are needed");
        }

        return Decide(asDeclared, [.. others.Select(reading => (Reading: reading, Fit: Fit(reading))).OrderByDescending(r => r.Fit.Score)]);

        RoadFit Fit(LayerReading reading) => RoadFit.Of([.. votes.Select(vote => Array.ConvertAll(vote, c => reading.ToGeo(c.X, c.Y)))], roads);
    }

    /// <summary>The decision from the scores; readings best first.</summary>
    private static Judgement Decide(RoadFit declared, IReadOnlyList<(LayerReading Reading, RoadFit Fit)> ranked)
    {
        if (ranked.Count == 0)
        {
            return declared.Score >= FitNats
                ? new Judgement(LayerVerdict.Fits, null, declared, null, 1, "it lies along the roads as declared")
                : new Judgement(LayerVerdict.CannotTell, null, declared, null, 1, "no known system brings it to the roads");
        }

        var (best, fit) = ranked[0];
        var ahead = Math.Min(fit.Score, fit.Score - declared.Score);
        var apart = ranked.Count > 1 ? fit.Score - ranked[1].Fit.Score : double.MaxValue;
        if (ahead >= AlarmNats && fit.NearShare > declared.NearShare)
        {
            return apart >= ApartNats
                ? new Judgement(LayerVerdict.FitsOtherwise, best, declared, fit, Math.Min(1, ranked.Count * Math.Exp(-ahead)), $"it fits as {best.Text}")
                : new Judgement(
                    LayerVerdict.CannotTell, best, declared, fit, 1, $"it does not fit as declared, but {best.Text} and {ranked[1].Reading.Text} fit about alike");
        }

        return declared.Score >= FitNats && declared.Score >= fit.Score
            ? new Judgement(LayerVerdict.Fits, best, declared, fit, 1, "it lies along the roads as declared")
            : new Judgement(
                LayerVerdict.CannotTell, best, declared, fit, 1,
                declared.Score <= 0 && fit.Score <= FitNats ? "no reading of it lies along the roads better than chance" : "the roads are too dense, or the positions too few, to tell the readings apart");
    }
}
