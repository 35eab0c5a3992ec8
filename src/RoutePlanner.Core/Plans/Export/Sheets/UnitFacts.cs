using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What heads a unit's sheet: labelled values, those that are empty left out.</summary>
internal static class UnitFacts
{
    private const int MostNeighbours = 4;
    private const int MostJointPosts = 2;

    public static ImmutableArray<(string Label, string Value)> Of(ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        var areas = plan.County.Areas.Where(a => unit.Team.AreaIds.Contains(a.Id)).Select(a => a.Name);
        return
        [
            .. new (string Label, string? Value)[]
            {
                (words.Shift, $"{plan.Clock.Minute(unit.Plan.ShiftStart)}–{plan.Clock.Minute(unit.Plan.ShiftEnd)}"),
                (words.CallSign, unit.Team.Radio),
                (words.TierLabel, words.Of(unit.Plan.Tier)),
                (words.ModeLabel, words.Of(unit.Plan.Mode)),
                (words.PeopleLabel, unit.Team.People.ToString(CultureInfo.InvariantCulture)),
                (words.BaseLabel, plan.Base(unit).Name),
                (words.Areas, string.Join(words.And, areas)),
                (words.Kilometres, StopWords.Kilometres(unit.Plan.Totals.DriveMetres, words)),
                (SheetWords.For(words.Tag).JointPosts, string.Join("; ", Neighbours(plan, unit, words))),
            }.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Label, fact.Value!)),
        ];
    }

    /// <summary>Units that come to the same places tonight, those met at most places first: whom to call, and where they meet.</summary>
    private static IEnumerable<string> Neighbours(ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        var places = PlacesOf(unit).ToHashSet(StringComparer.Ordinal);
        return plan.Units
            .Where(other => other.Id != unit.Id)
            .Select(other => (Unit: other, Shared: PlacesOf(other).Where(places.Contains).ToList()))
            .Where(other => other.Shared.Count > 0)
            .OrderByDescending(other => other.Shared.Count)
            .ThenBy(other => other.Unit.Id, StringComparer.Ordinal)
            .Take(MostNeighbours)
            .Select(other =>
            {
                var posts = string.Join(words.And, other.Shared.Take(MostJointPosts).Select(id => plan.Place(id).Name));
                return $"{(other.Unit.Team.Radio is { } radio ? $"{other.Unit.Id} ({radio})" : other.Unit.Id)} {posts}{(other.Shared.Count > MostJointPosts ? "…" : "")}";
            });
    }

    private static IEnumerable<string> PlacesOf(ResolvedUnit unit) => unit.Stops.Select(s => s.PlaceId).OfType<string>().Distinct();
}
