using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Rounds;

/// <summary>
/// What driving a street at a moment would take off the risk, given what all others do, and the unit itself before and after its round. Near enough to choose streets by: up to the next
/// presence there it is exact where no two presences overlap; the kernel evaluates the round that comes out. Scratch: one thread.
/// </summary>
internal sealed class StreetGain(NightRoutes night)
{
    private readonly CoverageState coverage = night.Coverage;
    private readonly RiskModel model = night.Coverage.Model;
    private readonly RoadGraph graph = night.Problem.Patrol.Roads.Graph;
    private readonly int[] drivenIn = new int[night.Coverage.Model.BeatCount];
    private readonly int[] drivenEnd = new int[night.Coverage.Model.BeatCount];
    private int round;
    private short unit;
    private Tier tier;
    private int from;
    private int to;

    /// <summary>Begins a round: what the unit does in this time now is going to be replaced by it.</summary>
    public void Begin(int who, int leave, int due)
    {
        round++;
        (unit, tier, from, to) = ((short)who, night.Problem.Patrol.Units[who].Team.Tier, leave, due);
    }

    /// <summary>Risk in millionths that driving an arc takes away.</summary>
    /// <param name="arc">The arc.</param>
    /// <param name="start">When it is entered, in deciseconds.</param>
    /// <param name="end">When it is left.</param>
    public double Of(int arc, int start, int end)
    {
        var edge = graph.EdgeOf(arc);
        var (first, last) = (model.FirstBeat[edge], model.FirstBeat[edge + 1]);
        var isForward = graph.IsForward(arc);
        var sum = 0.0;
        for (var j = 0; j < last - first; j++)
        {
            var beat = isForward ? first + j : last - 1 - j;
            var enter = (start + ((end - start) * (long)j / (last - first))) / 10;
            var leave = (start + ((end - start) * (long)(j + 1) / (last - first))) / 10;
            sum += Of(beat, (int)enter, (int)leave, coverage.Presence.Handicaps.OfPass(tier, model.ClassOf[beat]));
            foreach (var seen in model.SeenFromBeat(beat))
            {
                sum += Of(seen, (int)enter, (int)leave, coverage.Presence.Handicaps.OfSeen(tier, model.ClassOf[seen]));
            }
        }

        return sum;
    }

    /// <summary>An arc is part of the round from now on: driving it again gains little.</summary>
    public void Drive(int arc, int end)
    {
        var edge = graph.EdgeOf(arc);
        for (var beat = model.FirstBeat[edge]; beat < model.FirstBeat[edge + 1]; beat++)
        {
            (drivenIn[beat], drivenEnd[beat]) = (round, end / 10);
        }
    }

    private double Of(int beat, int enter, int leave, int handicap)
    {
        ref readonly var item = ref coverage.Items[beat];
        if (item.Scale <= 0 || enter >= model.NightSeconds)
        {
            return 0;
        }

        var visits = coverage.VisitsOf(beat);
        var next = 0;
        var (ruling, born) = (0, AgeSweep.Nobody);
        for (; next < visits.Length && (visits[next].Visit.Start <= enter || IsReplaced(visits[next].Visit)); next++)
        {
            ref readonly var kept = ref visits[next];
            if (!IsReplaced(kept.Visit))
            {
                (ruling, born) = kept.Handicap == KeptVisit.Several ? (kept.Visit.Handicap, kept.Visit.End - kept.Visit.Handicap) : (kept.Handicap, kept.Born);
            }
        }

        if (drivenIn[beat] == round && (born == AgeSweep.Nobody || drivenEnd[beat] - handicap > born))
        {
            (ruling, born) = (handicap, drivenEnd[beat] - handicap);
        }

        if (born != AgeSweep.Nobody && Math.Max(ruling, enter - born) <= handicap)
        {
            return 0;
        }

        var until = next < visits.Length ? visits[next].Visit.Start : model.NightSeconds;
        var fading = coverage.Integral.FadingOf(item.RiskClass);
        var before = born == AgeSweep.Nobody
            ? Fading.Whole * coverage.Integral.Plain(item.RiskClass, enter, until)
            : coverage.Integral.Ruled(item.RiskClass, fading, enter, until, Math.Min(ruling, fading.AgeLimit), born);
        var after = coverage.Integral.Ruled(item.RiskClass, fading, enter, until, Math.Min(handicap, fading.AgeLimit), leave - handicap);
        return item.Scale * Math.Max(0, before - after);
    }

    private bool IsReplaced(in ItemVisit visit) => visit.Unit == unit && visit.Start >= from && visit.Start < to;
}
