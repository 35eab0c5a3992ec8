using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Counts visits and passes made of those required, from the steps.</summary>
internal static class AttendanceCount
{
    public static ImmutableArray<AttendanceFigure> Of(RecordedNight night)
    {
        var counted = new CountedServices(night.Problem, night.Record);
        var tierOf = night.Problem.Units.ToDictionary(u => u.Id, u => u.Team.Tier, StringComparer.Ordinal);
        var rows = new List<Row>();
        foreach (var demand in night.Problem.Demands)
        {
            var position = demand.Kind == DemandKind.Visits
                ? night.County.Places[demand.Target].Position
                : night.County.KeyRoads[demand.Target].Line is var line ? line[line.Length / 2] : default;
            var required = CountedServices.Wanted(demand);
            rows.Add(new Row(demand, night.Areas.Of(demand.AreaId, position), required, [.. counted.Of(demand).Take(required).Select(s => tierOf[s.UnitId])]));
        }

        return
        [
            Figure(CoverageGroup.Whole, "all", "all", rows),
            .. tierOf.Values.Distinct().Order().Select(tier => Figure(
                CoverageGroup.Tier, FieldWords.Of(tier), FieldWords.Of(tier), rows.Select(row => row.Of(tier, MayServe(tier, row.Demand))))),
            .. rows.GroupBy(row => row.Area).OrderBy(area => area.Key).Select(area => Figure(
                CoverageGroup.Area, night.Areas.KeyOf(area.Key), night.Areas.NameOf(area.Key), area)),
        ];

        bool MayServe(Tier tier, Demand demand) => night.Problem.Units.Any(unit => unit.Team.Tier == tier && PatrolProblem.MayServe(unit, demand));
    }

    private static AttendanceFigure Figure(CoverageGroup group, string key, string name, IEnumerable<Row> rows)
    {
        var (required, made) = (new int[2], new int[2]);
        foreach (var row in rows)
        {
            required[(int)row.Demand.Kind] += row.Required;
            made[(int)row.Demand.Kind] += row.Made.Length;
        }

        const int Visits = (int)DemandKind.Visits;
        const int Passes = (int)DemandKind.Passes;
        return new AttendanceFigure(group, key, name, required[Visits], made[Visits], required[Passes], made[Passes]);
    }

    /// <summary>One demand: how many are required, and by which tier each counted one is made.</summary>
    private sealed record Row(Demand Demand, int Area, int Required, Tier[] Made)
    {
        /// <summary>A tier's part: what it makes, and what nobody makes though it might.</summary>
        public Row Of(Tier tier, bool mayServe)
        {
            Tier[] own = [.. Made.Where(made => made == tier)];
            return this with { Required = own.Length + (mayServe ? Required - Made.Length : 0), Made = own };
        }
    }
}
