using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Counts each beat with risk.</summary>
internal static class BeatCount
{
    public static ImmutableArray<BeatFigure> Of(RecordedNight night, ResponseCount response)
    {
        var itemRisk = new ItemRisk(night.Record.Coverage, night.HourCount);
        var names = BeatNames.Of(night.Beats);
        var figures = ImmutableArray.CreateBuilder<BeatFigure>();
        for (var beat = 0; beat < night.Risk.BeatCount; beat++)
        {
            if (night.Risk.Weight[beat] > 0)
            {
                figures.Add(Figure(night, response, itemRisk, beat, names[beat]));
            }
        }

        return figures.ToImmutable();
    }

    private static BeatFigure Figure(RecordedNight night, ResponseCount response, ItemRisk itemRisk, int beat, string id)
    {
        var visits = night.Record.Coverage.VisitsOf(beat);
        var (presence, entries, last, worst) = (0L, 0, 0, 0);
        foreach (ref readonly var kept in visits)
        {
            presence += kept.Visit.End - kept.Visit.Start;
            if (kept.Visit.Kind == VisitKind.Entry)
            {
                worst = Math.Max(worst, kept.Visit.Start - last);
                last = kept.Visit.Start;
                entries++;
            }
        }

        var edge = night.EdgeOf(beat);
        return new BeatFigure
        {
            Id = id,
            Beat = beat,
            RoadId = night.Graph.RoadIdOf(edge),
            RoadName = night.Graph.NameOf(edge),
            RoadClass = night.Graph.ClassOf(edge),
            AreaId = night.Areas.IdOf(night.AreaOfBeat[beat]),
            Metres = night.MetresOf(beat),
            Course = BeatCourse.Of(night.Beats, beat),
            Weight = night.Risk.Weight[beat],
            Risk = itemRisk.Plain(beat, 0, night.Problem.NightSeconds),
            UnprotectedRisk = itemRisk.Unprotected(beat, visits, _ => true),
            PresenceMinutes = presence / 60.0,
            Entries = entries,
            WorstGap = Math.Max(worst, night.Problem.NightSeconds - last),
            LastGap = night.Problem.NightSeconds - last,
            MeanResponse = response.MeanOf(beat),
            WorstResponse = response.WorstOf(beat),
        };
    }
}
