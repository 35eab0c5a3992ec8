using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Counts coverage, item by item and then unit by unit.</summary>
internal sealed class CoverageCount
{
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();

    private readonly RecordedNight night;
    private readonly ItemRisk itemRisk;
    private readonly Tier[] tierOf;
    private readonly Tier[] tiersOut;
    private readonly CoverageTally whole = new();
    private readonly CoverageTally[] tiers;
    private readonly CoverageTally[] areas;
    private readonly CoverageTally[] classes;
    private readonly CoverageTally[] hours;

    public CoverageCount(RecordedNight night)
    {
        this.night = night;
        itemRisk = new ItemRisk(night.Record.Coverage, night.HourCount);
        tierOf = [.. night.Problem.Units.Select(u => u.Team.Tier)];
        tiersOut = [.. tierOf.Distinct().Order()];
        tiers = Tallies(Tiers.Length);
        areas = Tallies(night.Areas.None + 1);
        classes = Tallies(PlaceClass + 1);
        hours = Tallies(night.HourCount);

        static CoverageTally[] Tallies(int count) => [.. Enumerable.Range(0, count).Select(_ => new CoverageTally())];
    }

    /// <summary>Places have a row of their own behind the road classes.</summary>
    private static int PlaceClass => Enum.GetValues<RoadClass>().Length;

    public ImmutableArray<CoverageFigure> Count()
    {
        for (var item = 0; item < night.Risk.ItemCount; item++)
        {
            if (night.Risk.Weight[item] > 0)
            {
                CountItem(item);
            }
        }

        foreach (var (unit, plan) in night.Problem.Units.Zip(night.Plan.Units))
        {
            CountUnit(unit, plan);
        }

        return
        [
            whole.ToFigure(CoverageGroup.Whole, "all", "all"),
            .. tiersOut.Select(tier => tiers[(int)tier].ToFigure(CoverageGroup.Tier, FieldWords.Of(tier), FieldWords.Of(tier))),
            .. areas.Select((tally, area) => (tally, area)).Where(a => a.area < night.Areas.None || a.tally.Risk > 0 || a.tally.UnitSeconds > 0)
                .Select(a => a.tally.ToFigure(CoverageGroup.Area, night.Areas.KeyOf(a.area), night.Areas.NameOf(a.area))),
            .. classes.Select((tally, c) => (tally, c)).Where(c => c.tally.Risk > 0 || c.tally.UnitSeconds > 0)
                .Select(c => c.tally.ToFigure(CoverageGroup.RoadClass, ClassKey(c.c), ClassKey(c.c))),
            .. hours.Select((tally, hour) => tally.ToFigure(CoverageGroup.Hour, FormattableString.Invariant($"{hour}"), night.Clock.Minute(hour * RecordedNight.HourSeconds))),
        ];
    }

    private static string ClassKey(int roadClass) => roadClass == PlaceClass ? CoverageFigure.Places : FieldWords.Of((RoadClass)roadClass);

    private void CountItem(int item)
    {
        var isBeat = item < night.Risk.BeatCount;
        var visits = night.Record.Coverage.VisitsOf(item);
        var area = areas[isBeat ? night.AreaOfBeat[item] : night.AreaOfPlace(item - night.Risk.BeatCount)];
        var roadClass = classes[isBeat ? (int)night.Graph.ClassOf(night.EdgeOf(item)) : PlaceClass];

        var risk = itemRisk.Plain(item, 0, night.Problem.NightSeconds);
        var unprotected = itemRisk.Unprotected(item, visits, _ => true);
        CoverageTally[] all = [whole, area, roadClass];
        foreach (var tally in all)
        {
            tally.Risk += risk;
            tally.Unprotected += unprotected;
        }

        for (var hour = 0; hour < hours.Length; hour++)
        {
            var from = hour * RecordedNight.HourSeconds;
            hours[hour].Risk += itemRisk.Plain(item, from, Math.Min(night.Problem.NightSeconds, from + RecordedNight.HourSeconds));
            hours[hour].Unprotected += itemRisk.Hours[hour];
        }

        foreach (var tier in tiersOut)
        {
            tiers[(int)tier].Risk += risk;
            tiers[(int)tier].Unprotected += itemRisk.Unprotected(item, visits, visit => tierOf[visit.Unit] == tier);
            tiers[(int)tier].UnprotectedWithout += itemRisk.Unprotected(item, visits, visit => tierOf[visit.Unit] != tier);
        }

        if (isBeat)
        {
            CountBeat(item, visits, all);
        }
    }

    private void CountBeat(int beat, ReadOnlySpan<KeptVisit> visits, CoverageTally[] all)
    {
        var metres = night.MetresOf(beat);
        var (byTier, byHour) = (new bool[Tiers.Length], new bool[hours.Length]);
        var isVisited = false;
        foreach (ref readonly var kept in visits)
        {
            if (kept.Visit.Kind == VisitKind.Entry)
            {
                isVisited = true;
                byTier[(int)tierOf[kept.Visit.Unit]] = true;
                // A drive of no length at the very end of the night belongs to its last hour.
                byHour[Math.Min(hours.Length - 1, kept.Visit.Start / RecordedNight.HourSeconds)] = true;
            }
        }

        foreach (var tally in all)
        {
            tally.AddBeat(metres, isVisited);
        }

        foreach (var tier in tiersOut)
        {
            tiers[(int)tier].AddBeat(metres, byTier[(int)tier]);
        }

        for (var hour = 0; hour < hours.Length; hour++)
        {
            hours[hour].AddBeat(metres, byHour[hour]);
        }
    }

    /// <summary>Lays a unit's minutes where it spends them.</summary>
    private void CountUnit(Unit unit, UnitPlan plan)
    {
        var node = unit.BaseNode;
        foreach (var step in plan.Steps)
        {
            if (step.Arcs is { } arcs)
            {
                node = night.Graph.Head[arcs[^1]];
                CountDrive(unit, step, arcs);
            }
            else if (node != unit.BaseNode)
            {
                var roadClass = step.PlaceId is null ? (int)ClassAt(node) : PlaceClass;
                Lay(unit, step.Start, step.End, night.Areas.At(night.Graph.NodePoint(node)), roadClass);
            }
        }
    }

    private void CountDrive(Unit unit, PlanStep step, ImmutableArray<int> arcs)
    {
        var path = DriveFootprint.Of(night.Graph, night.Risk, arcs.AsSpan(), MoveTimes.Of(night.Problem, unit, step));
        var from = step.Start;
        for (var k = 0; k < path.Items.Length; k++)
        {
            var to = step.Start + path.OffsetAt(k + 1, step.End - step.Start);
            if (to > from)
            {
                var beat = path.Items[k];
                Lay(unit, from, to, AreaOf(beat), (int)night.Graph.ClassOf(night.EdgeOf(beat)));
            }

            from = to;
        }

        // Beats without risk have no area at hand: a footpath, say, on which a village team walks.
        int AreaOf(int beat) => night.Risk.Weight[beat] > 0 ? night.AreaOfBeat[beat] : night.Areas.At(night.Beats.Middle[beat]);
    }

    private void Lay(Unit unit, int start, int end, int area, int roadClass)
    {
        foreach (var tally in (CoverageTally[])[whole, tiers[(int)unit.Team.Tier], areas[area], classes[roadClass]])
        {
            tally.UnitSeconds += end - start;
        }

        for (var hour = start / RecordedNight.HourSeconds; hour < hours.Length && hour * RecordedNight.HourSeconds < end; hour++)
        {
            var from = Math.Max(start, hour * RecordedNight.HourSeconds);
            hours[hour].UnitSeconds += Math.Min(end, (hour + 1) * RecordedNight.HourSeconds) - from;
        }
    }

    /// <summary>The most important road at a node that one may stand on.</summary>
    private RoadClass ClassAt(int node)
    {
        var best = RoadClass.Ferry;
        for (var arc = night.Graph.FirstArc[node]; arc < night.Graph.FirstArc[node + 1]; arc++)
        {
            var edge = night.Graph.EdgeOf(arc);
            best = night.Graph.MayStopOn(edge) && night.Graph.ClassOf(edge) < best ? night.Graph.ClassOf(edge) : best;
        }

        return best;
    }
}
