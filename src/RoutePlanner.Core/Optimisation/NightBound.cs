using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// A lower bound on what a move does to a night's cost, from what its legs and stops are worth each by itself: no item is looked at.
/// <code>
/// A move removes presences R from S and adds A.  Unprotected risk U:
///   U(S − R + A) − U(S) = [U(S − R) − U(S)] − [U(S − R) − U(S − R + A)]
///   first bracket   ≥ Σ over r in R of U(S − r) − U(S): the strongest counts, so a presence is worth the less the more others there are, and the more the fewer
///   second bracket  ≤ Σ over a in A of what a takes off alone (GainBounds), for the same reason
/// Demands: what one costs is never below 0, and removing never makes it cheaper; so it falls only where A visits, and at most to 0.
/// Kilometres are exact.
/// </code>
/// Sums allow a millionth an item for rounding. What removing a leg or a stop costs is worked out once for a night as it is, and kept until it changes. One a thread.
/// </summary>
internal sealed class NightBound(NightRoutes night)
{
    private readonly NightRoutes night = night;
    private readonly CoverageTrial trial = new(night.Coverage);
    private readonly GainBounds bounds = new(night.Problem.Risk, night.Coverage.Integral);
    private readonly SearchProblem problem = night.Problem;

    /// <summary>What is lost, at least, when the wait and the drive before a stop go, or the stop alone.</summary>
    public double LossOf(int unit, int k, bool isStop)
    {
        ref var kept = ref night.Losses(unit)[(2 * k) + (isStop ? 1 : 0)];
        var loss = Volatile.Read(ref kept);
        if (!double.IsNaN(loss))
        {
            return loss;
        }

        trial.Clear();
        var removing = trial.Removing;
        var route = new RouteSpan(night, unit, night.RouteOf(unit));
        if (isStop)
        {
            route.StageStop(k, ref removing);
        }
        else
        {
            route.StageLeg(k, ref removing);
        }

        loss = Math.Max(0, trial.Evaluate().Risk - trial.Pending.ItemCount);
        Volatile.Write(ref kept, loss);
        return loss;
    }

    /// <summary>The most that the wait and the drive before a stop can gain, in cost.</summary>
    public double GainOfLeg(in RouteSpan route, int unit, int k)
    {
        var (location, time) = route.Before(k);
        ref readonly var stop = ref route[k];
        var (leg, depart) = night.Presence.LegTo(unit, location, stop.Stop.Entry, stop.Stop.Start, stop.Way);
        var gain = leg is null ? 0 : GainOf(leg, unit, depart, stop.Stop.Start);
        var sink = new GainSink(this, TierOf(unit));
        night.Presence.Wait(unit, location, time, depart, ref sink);
        return gain + sink.Gain;
    }

    /// <summary>The most that a stop can gain, in cost.</summary>
    public double GainOfStop(int unit, in Stop stop)
    {
        if (problem.IsPass(stop))
        {
            return GainOf(night.Presence.PassOf(unit, stop), unit, stop.Start, stop.End) + CostOf(problem.Tasks.DemandOf[stop.Task]);
        }

        var sink = new GainSink(this, TierOf(unit));
        night.Presence.Stop(unit, stop, ref sink);
        return sink.Gain;
    }

    private double GainOf(Leg leg, int unit, int start, int end)
    {
        var path = leg.Gain ??= new DriveGain(leg.Footprint, bounds, night.Coverage.Rules, problem.Risk.SlotCount);
        var gain = path.Of(TierOf(unit), start, end) * night.Prices.Risk;
        foreach (var demand in path.Lines)
        {
            gain += CostOf(demand);
        }

        return gain;
    }

    /// <summary>What a demand costs now.</summary>
    private double CostOf(int demand)
    {
        var (coverage, rules) = (night.Coverage, night.Coverage.Rules);
        var missing = coverage.Missing[demand] * (rules.IsPlace(demand) ? night.Prices.MissedVisits : night.Prices.MissedPasses);
        return rules.PriorityOf(demand) * (missing + (coverage.Excess[demand] * night.Prices.GapExcess));
    }

    private Tier TierOf(int unit) => problem.Patrol.Units[unit].Team.Tier;

    /// <summary>Sums the most that visits of standing can gain.</summary>
    private struct GainSink(NightBound bound, Tier tier) : IVisitSink
    {
        public double Gain { get; private set; }

        public void Take(int item, in ItemVisit visit)
        {
            var slot = visit.Start / RiskModel.SlotSeconds;
            Gain += bound.bounds.Of(item, PresenceKind.Stand, tier, visit.End - visit.Start, slot) * bound.night.Prices.Risk;
            if (visit.Kind == VisitKind.Visit)
            {
                var rules = bound.night.Coverage.Rules;
                for (var use = rules.FirstUse[item]; use < rules.FirstUse[item + 1]; use++)
                {
                    Gain += bound.CostOf(rules.UseDemand[use]);
                }
            }
        }
    }
}
