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
    /// <summary>All stops, the patrol rounds between them, and the way back.</summary>
    public static ImmutableArray<UnitRow> Of(ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        var rows = ImmutableArray.CreateBuilder<UnitRow>();
        foreach (var stop in unit.Stops)
        {
            AddRounds(rows, plan, stop.Way, words);
            rows.Add(new UnitRow(
                Whole(stop.Number), $"{plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)}", Whole(StopWords.Minutes(stop.End - stop.Start)), StopWords.Place(plan, stop, words),
                StopWords.Task(stop, words), StopWords.Rule(plan, unit, stop, words), WayText([.. stop.Way.Where(trace => !StopWords.IsRound(trace))], words),
                stop.IsPass ? UnitRowKind.Pass : stop.Steps[0].Step.Kind == StepKind.Break ? UnitRowKind.Break : UnitRowKind.Stop));
        }

        AddRounds(rows, plan, unit.WayBack, words);
        if (unit.WayBack.Length > 0)
        {
            rows.Add(new UnitRow(
                "", plan.Clock.Minute(unit.WayBack[^1].Step.End), "", plan.Base(unit).Name, words.ReturnToBase, "",
                WayText([.. unit.WayBack.Where(trace => !StopWords.IsRound(trace))], words), UnitRowKind.Return));
        }

        return rows.ToImmutable();
    }

    private static void AddRounds(ImmutableArray<UnitRow>.Builder rows, ResolvedPlan plan, ImmutableArray<StepTrace> way, Words words)
    {
        foreach (var round in way.Where(StopWords.IsRound))
        {
            rows.Add(new UnitRow(
                "", $"{plan.Clock.Minute(round.Step.Start)}–{plan.Clock.Minute(round.Step.End)}", Whole(StopWords.Minutes(round.Step.End - round.Step.Start)), StopWords.Streets(plan, round, words),
                words.PatrolRound, "", StopWords.Kilometres(round.Step.Metres ?? 0, words), UnitRowKind.Round));
        }
    }

    private static string WayText(ImmutableArray<StepTrace> way, Words words)
    {
        var seconds = way.Sum(trace => trace.Step.End - trace.Step.Start);
        return seconds == 0 ? "" : $"{StopWords.Format(words.Minutes, Math.Max(1, StopWords.Minutes(seconds)))} {StopWords.Kilometres(way.Sum(trace => trace.Step.Metres ?? 0), words)}";
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
