using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Gaps of places and key roads, as docs/plan.md defines them, with the means.</summary>
internal static class GapCount
{
    public static ImmutableArray<GapFigure> Of(RecordedNight night)
    {
        var gaps = new List<GapFigure>();
        var demandOf = night.Problem.Demands.ToDictionary(d => (d.Kind, d.Target));
        var wholeNight = new TimeWindow(0, night.Problem.NightSeconds);
        for (var place = 0; place < night.County.Places.Length; place++)
        {
            var demand = demandOf.GetValueOrDefault((DemandKind.Visits, place));
            var record = night.County.Places[place];
            if (demand is null && record.Kind == PlaceKind.Base)
            {
                continue;
            }

            var visits = night.Record.VisitsOf(place);
            var spans = GapSpans.Of(visits.Select(v => (v.Step.Start, v.Step.End)), demand?.Hours ?? wholeNight);
            gaps.Add(Figure(DemandKind.Visits, record.Id, record.Name, night.Areas.IdOf(night.AreaOfPlace(place)), demand, visits.Count, [spans]));
        }

        for (var road = 0; road < night.County.KeyRoads.Length; road++)
        {
            var demand = demandOf.GetValueOrDefault((DemandKind.Passes, road));
            var record = night.County.KeyRoads[road];
            ImmutableArray<GapSpans> beats =
                [.. night.Record.EntriesOf(road).Select(entries => GapSpans.Of(entries.Select(t => (t, t)), demand?.Hours ?? wholeNight))];
            beats = beats.IsEmpty ? [GapSpans.Of([], demand?.Hours ?? wholeNight)] : beats;
            gaps.Add(Figure(
                DemandKind.Passes, record.Id, record.Name, night.Areas.IdOf(night.Areas.Of(demand?.AreaId, record.Line[record.Line.Length / 2])), demand,
                night.Record.PassesOf(road).Count, beats));
        }

        return [.. gaps.OrderByDescending(g => g.Excess).ThenByDescending(g => g.IsAsked).ThenByDescending(g => g.WorstGap).ThenBy(g => g.Kind).ThenBy(g => g.TargetId, StringComparer.Ordinal)];

        GapFigure Figure(DemandKind kind, string id, string name, string? areaId, Demand? demand, int visits, ImmutableArray<GapSpans> spans)
        {
            var worst = spans.MaxBy(s => s.Worst)!;
            return new GapFigure
            {
                Kind = kind,
                TargetId = id,
                Name = name,
                AreaId = areaId,
                Hours = demand?.Hours ?? wholeNight,
                IsAsked = demand is not null,
                Visits = visits,
                WorstGap = worst.Worst,
                WorstFrom = worst.WorstFrom,
                MeanGap = spans.Sum(s => s.Total) / (double)spans.Sum(s => s.Count),
                MeanIdleness = spans.Max(s => s.MeanIdleness) / 1000.0,
                GapMax = demand?.GapMax,
            };
        }
    }
}
