using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>A line of a unit's sheet in words, the same on every sort of paper.</summary>
/// <param name="Number">Of the stop; empty on the way back.</param>
/// <param name="Time">From when to when.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">Place or key road, with the direction.</param>
/// <param name="Task">What to do.</param>
/// <param name="Rule">Which rule asks for it; may be empty.</param>
/// <param name="Way">Time and distance of the way there.</param>
/// <param name="Kind">What sort of line.</param>
internal sealed record UnitRow(string Number, string Time, string Minutes, string Place, string Task, string Rule, string Way, UnitRowKind Kind)
{
    /// <summary>All stops, and the way back.</summary>
    public static ImmutableArray<UnitRow> Of(ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        var rows = ImmutableArray.CreateBuilder<UnitRow>();
        foreach (var stop in unit.Stops)
        {
            rows.Add(new UnitRow(
                Whole(stop.Number), $"{plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)}", Whole(StopWords.Minutes(stop.End - stop.Start)), StopWords.Place(plan, stop, words),
                StopWords.Task(stop, words), StopWords.Rule(plan, unit, stop, words), WayText(stop.WaySeconds, stop.WayMetres, words),
                stop.IsPass ? UnitRowKind.Pass : stop.Steps[0].Step.Kind == StepKind.Break ? UnitRowKind.Break : UnitRowKind.Stop));
        }

        if (unit.WayBack.Length > 0)
        {
            rows.Add(new UnitRow(
                "", plan.Clock.Minute(unit.WayBack[^1].Step.End), "", plan.Base(unit).Name, words.ReturnToBase, "",
                WayText(unit.WayBack.Sum(t => t.Step.End - t.Step.Start), unit.WayBack.Sum(t => t.Step.Metres ?? 0), words), UnitRowKind.Return));
        }

        return rows.ToImmutable();
    }

    private static string WayText(int seconds, double metres, Words words) =>
        seconds == 0 ? "" : $"{StopWords.Format(words.Minutes, Math.Max(1, StopWords.Minutes(seconds)))} {StopWords.Kilometres(metres, words)}";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
