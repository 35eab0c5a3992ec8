using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A lower bound on what a move does to a night's cost, from what its legs and stops are worth each by itself: no item is looked at.
/// <code>
/// A move takes R out of S and puts A in, and moves the presences M to other times, M'.  Unprotected risk U, the strongest counts: with more presences it never rises, and what one
/// takes off is the less the more others there are.
///   U(S − R + A) − U(S)  ≥  U(S + A) − U(S)  ≥  − Σ over a in A of what a takes off alone
/// Let m give the protection P(t) from its start s on, and m' P'(t) from s' on. From max(s, s') on P' ≤ c P with c = 2^(max(0, L − L', born' − born) / h). So with m' in place of m no
/// item is better protected than before by more than (c − 1) P(t), or P'(t) where s' ≤ t &lt; s:
///   moving takes off at most  Σ over M of (c − 1) · what m takes off alone  +  max(0, s − s') · the most m' takes off in a second
/// Counted visits and passes, gaps at places and kilometres: exact; they touch few items.
/// Gaps of key roads: what one costs is never below 0, and removing never makes it cheaper; so it falls only where A or M' drives, and at most to 0.
/// </code>
/// Sums allow a millionth an item for rounding. What removing R costs is left out: working it out takes longer than evaluating what it would reject (decision 10).
/// </summary>
internal sealed class NightBound
{
    /// <summary>A millionth, against the 2⁻⁸ that is left last.</summary>
    private const double MillionthOfLast = 3e-4;

    private readonly NightRoutes night;
    private readonly SearchProblem problem;
    private readonly GainBounds bounds;
    private readonly Handicaps handicaps;
    private readonly double perHalfLife;

    public NightBound(NightRoutes night)
    {
        this.night = night;
        problem = night.Problem;
        bounds = night.Gains;
        handicaps = night.Coverage.Presence.Handicaps;
        perHalfLife = 1.0 / Enumerable.Range(0, problem.Risk.ClassCount).Min(problem.Risk.HalfLifeSeconds);
    }

    /// <summary>A cost less what a unit's route gains at most; less of it once that is below a limit.</summary>
    /// <param name="cost">What is known of the move.</param>
    /// <param name="limit">Below this nothing more needs to be known.</param>
    /// <param name="unit">Whose.</param>
    /// <param name="before">As it is.</param>
    /// <param name="after">As it would be.</param>
    /// <param name="first">First stop that is another or at another time.</param>
    /// <param name="end">After the last one, as it would be; the leg to this one changes too.</param>
    public double LessGains(double cost, double limit, int unit, in RouteSpan before, in RouteSpan after, int first, int end)
    {
        var shift = after.Length - before.Length;
        for (var k = first; k <= end && k < after.Length && cost >= limit; k++)
        {
            var was = k - shift;
            if (!IsSameLeg(before, after, was, k, first))
            {
                cost -= GainOfLeg(after, unit, k);
            }
            else if (shift != 0 || !after.HasSameLeg(before, k))
            {
                cost -= GainOfMovedLeg(before, after, unit, was, k);
            }

            if (k < end)
            {
                cost -= IsSameStop(before, after, was, k, first) ? GainOfMovedStop(unit, before[was].Stop, after[k].Stop) : GainOfStop(unit, after, k);
            }
        }

        return cost;
    }

    /// <summary>Whether a stop is the same one, perhaps at another time; the bases at the ends are.</summary>
    private static bool IsSameStop(in RouteSpan before, in RouteSpan after, int was, int k, int first)
    {
        if (was < first || k < first || was >= before.Length || k >= after.Length || (was == before.Length - 1) != (k == after.Length - 1))
        {
            return false;
        }

        var (a, b) = (before[was].Stop, after[k].Stop);
        return a.Task == b.Task && a.Direction == b.Direction && a.Entry == b.Entry && a.Exit == b.Exit;
    }

    /// <summary>Whether a leg is driven the same way from the same place to the same place, perhaps at another time.</summary>
    private static bool IsSameLeg(in RouteSpan before, in RouteSpan after, int was, int k, int first) =>
        was >= first && k >= first && was < before.Length && k < after.Length
        && before[was].Stop.Entry == after[k].Stop.Entry && before[was].Way == after[k].Way && before.Before(was).Location == after.Before(k).Location;

    /// <summary>The most that the wait and the drive before a stop can gain.</summary>
    private double GainOfLeg(in RouteSpan route, int unit, int k)
    {
        var (location, time) = route.Before(k);
        var stop = route[k];
        var (leg, depart) = night.Paths.To(unit, location, stop.Stop.Entry, stop.Stop.Start, stop.Way);
        var gain = WaitGain(unit, location, time, depart).Whole * night.Prices.Risk;
        return leg is null ? gain : gain + (GainOf(leg, unit, depart, stop.Stop.Start).Whole * night.Prices.Risk) + CostOfLines(leg);
    }

    /// <summary>The most that is gained by the wait and the drive before a stop when they are at other times.</summary>
    private double GainOfMovedLeg(in RouteSpan before, in RouteSpan after, int unit, int was, int k)
    {
        var ((location, timeBefore), (_, timeAfter)) = (before.Before(was), after.Before(k));
        var (dueBefore, dueAfter) = (before[was].Stop.Start, after[k].Stop.Start);
        var (leg, departBefore) = night.Paths.To(unit, location, before[was].Stop.Entry, dueBefore, before[was].Way);
        var departAfter = departBefore + dueAfter - dueBefore;
        var gain = 0.0;
        if (leg is not null && dueBefore != dueAfter)
        {
            gain = (Moved(GainOf(leg, unit, departBefore, dueBefore), GainOf(leg, unit, departAfter, dueAfter), dueAfter - dueBefore, departBefore - departAfter)
                * night.Prices.Risk) + CostOfLines(leg);
        }

        if (timeAfter >= departAfter)
        {
            return gain;
        }

        var waitAfter = WaitGain(unit, location, timeAfter, departAfter);
        return gain + ((timeBefore >= departBefore ? waitAfter.Whole
            : Moved(WaitGain(unit, location, timeBefore, departBefore), waitAfter, Younger(unit, timeBefore, departBefore, timeAfter, departAfter), timeBefore - timeAfter)) * night.Prices.Risk);
    }

    /// <summary>The most that a stop can gain.</summary>
    private double GainOfStop(int unit, in RouteSpan route, int k)
    {
        if (k == route.Length - 1)
        {
            return 0;
        }

        var stop = route[k].Stop;
        return (StopGain(unit, stop).Whole * night.Prices.Risk) + (problem.IsPass(stop) ? CostOfLines(night.Presence.PassOf(unit, stop)) : 0);
    }

    /// <summary>The most that is gained by a stop at another time.</summary>
    private double GainOfMovedStop(int unit, in Stop before, in Stop after)
    {
        if (before == after)
        {
            return 0;
        }

        var isPass = problem.IsPass(after);
        var younger = isPass ? after.Start - before.Start : Younger(unit, before.Start, before.End, after.Start, after.End);
        return (Moved(StopGain(unit, before), StopGain(unit, after), younger, before.Start - after.Start) * night.Prices.Risk)
            + (isPass ? CostOfLines(night.Presence.PassOf(unit, after)) : 0);
    }

    /// <summary>(c − 1) · what it took off alone + seconds earlier · the most it takes off in one + what is forgotten later.</summary>
    private double Moved(in Gain before, in Gain after, int younger, int earlier)
    {
        younger = Math.Max(0, younger);
        earlier = Math.Max(0, earlier);
        if (earlier > RiskModel.SlotSeconds)
        {
            return after.Whole;
        }

        // U is in whole millionths, so that P' may be a millionth more than c P: nowhere more than that share of what is left last.
        var growth = younger == 0 ? 0 : Math.Pow(2, younger * perHalfLife) - 1 + MillionthOfLast;
        var moved = (growth * before.Whole) + (earlier * after.PerSecond) + (younger * after.LastPerSecond) + before.Items + after.Items;
        return Math.Min(after.Whole, moved);
    }

    /// <summary>By how many seconds standing at other times is younger, or its handicap less: log2 c in half-lives, as seconds.</summary>
    private int Younger(int unit, int startBefore, int endBefore, int startAfter, int endAfter)
    {
        var (tier, most) = (TierOf(unit), 0);
        for (var c = 0; c < problem.Risk.ClassCount; c++)
        {
            var (handicapBefore, handicapAfter) = (handicaps.OfStand(tier, c, endBefore - startBefore), handicaps.OfStand(tier, c, endAfter - startAfter));
            most = Math.Max(most, handicapBefore - handicapAfter + Math.Max(0, endAfter - endBefore));
            if (handicaps.AreAlike)
            {
                break;
            }
        }

        return most;
    }

    private Gain GainOf(Leg leg, int unit, int start, int end) => OfLeg(leg).Of(TierOf(unit), start, end);

    private DriveGain OfLeg(Leg leg) => leg.Gain ??= new DriveGain(leg.Footprint, bounds, night.Coverage.Rules, problem.Risk.SlotCount);

    /// <summary>What the gaps of the key roads that a drive enters cost now.</summary>
    private double CostOfLines(Leg leg)
    {
        var cost = 0.0;
        foreach (var demand in OfLeg(leg).Lines)
        {
            var gaps = night.Coverage.Gaps[demand];
            cost += night.Coverage.Rules.PriorityOf(demand) * ((gaps.Excess * night.Prices.GapExcess) + (gaps.Idle * night.Prices.Idleness))
                + (gaps.Beyond(night.Coverage.GapAim) * night.Prices.LongGaps);
        }

        return cost;
    }

    private Gain WaitGain(int unit, int location, int from, int to)
    {
        var sink = new GainSink(this, TierOf(unit));
        night.Presence.Wait(unit, location, from, to, ref sink);
        return sink.Gain;
    }

    private Gain StopGain(int unit, in Stop stop)
    {
        if (problem.IsPass(stop))
        {
            return GainOf(night.Presence.PassOf(unit, stop), unit, stop.Start, stop.End);
        }

        var sink = new GainSink(this, TierOf(unit));
        night.Presence.Stop(unit, stop, ref sink);
        return sink.Gain;
    }

    private Tier TierOf(int unit) => problem.Patrol.Units[unit].Team.Tier;

    /// <summary>Sums the most that visits of standing can gain.</summary>
    private struct GainSink(NightBound bound, Tier tier) : IVisitSink
    {
        public Gain Gain { get; private set; }

        public void Take(int item, in ItemVisit visit) =>
            Gain += bound.bounds.Of(item, PresenceKind.Stand, tier, visit.End - visit.Start, visit.Start / RiskModel.SlotSeconds);
    }
}
