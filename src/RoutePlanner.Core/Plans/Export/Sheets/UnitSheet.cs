using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What a unit takes along: who and when, its map, its stops with boxes to tick, signatures. One side of A4 where it can be.</summary>
internal sealed class UnitSheet(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private const int MostNeighbours = 5;

    private static readonly string[] OneUpWidths = ["4.5%", "12.5%", "4.5%", "22%", "28%", "11%", "3.5%", "6%", "8%"];
    private static readonly string[] TwoUpWidths = ["8%", "24%", "49%", "6%", "13%"];

    public void Write(Markup markup, ResolvedUnit unit, string anchor)
    {
        var fit = SheetFit.Of(plan, unit, words);
        markup.Open("section", ("class", $"sheet unit {fit.CssClass}".TrimEnd()), ("id", anchor));
        WriteTop(markup, unit);
        SvgMapRenderer.Render(map.OfUnit(unit), new MapSize(SheetFit.PageWidth, fit.MapHeight), markup);
        if (fit.IsTwoUp)
        {
            var half = (unit.Stops.Length + 2) / 2;
            markup.Open("div", ("class", "twoup"));
            WriteTwoUp(markup, unit, unit.Stops[..half], isLast: false);
            WriteTwoUp(markup, unit, unit.Stops[half..], isLast: true);
            markup.Close();
        }
        else
        {
            WriteOneUp(markup, unit);
        }

        WriteSignatures(markup);
        footer.Write(markup);
        markup.Close();
    }

    private void WriteTop(Markup markup, ResolvedUnit unit)
    {
        markup.Open("div", ("class", "top"));
        markup.Leaf("h2", unit.Team.Name == unit.Id ? $"{unit.Id} {words.SheetTitle}" : $"{unit.Id} {unit.Team.Name} · {words.SheetTitle}");
        markup.Leaf("div", $"{plan.County.Name}  {map.NightText()}", ("class", "right"));
        markup.Close();
        markup.Open("div", ("class", "facts"));
        markup.Fact(words.Shift, $"{plan.Clock.Minute(unit.Plan.ShiftStart)}–{plan.Clock.Minute(unit.Plan.ShiftEnd)}");
        markup.Fact(words.CallSign, unit.Team.Radio);
        markup.Fact(words.TierLabel, words.Of(unit.Plan.Tier));
        markup.Fact(words.ModeLabel, words.Of(unit.Plan.Mode));
        markup.Fact(words.PeopleLabel, Whole(unit.Team.People));
        markup.Fact(words.BaseLabel, plan.Base(unit).Name);
        var areas = plan.County.Areas.Where(a => unit.Team.AreaIds.Contains(a.Id)).Select(a => a.Name);
        markup.Fact(words.Areas, string.Join(words.And, areas));
        markup.Fact(words.Kilometres, Km(unit.Plan.Totals.DriveMetres));
        markup.Fact(words.Neighbours, string.Join(words.And, Neighbours(unit)));
        markup.Close();
    }

    private void WriteOneUp(Markup markup, ResolvedUnit unit)
    {
        OpenStops(
            markup, OneUpWidths,
            words.Number, $"{words.Arrive}–{words.Leave}", words.MinutesLabel, words.PlaceOrRoad, words.WhatToDo, words.WayThere, words.Done, words.RealTime, words.Remarks);
        foreach (var stop in unit.Stops)
        {
            OpenRow(markup, stop);
            markup.Leaf("td", Whole(StopWords.Minutes(stop.End - stop.Start)), ("class", "n"));
            markup.Leaf("td", StopWords.Place(plan, stop, words));
            markup.Open("td");
            WriteTask(markup, unit, stop);
            markup.Close();
            markup.Leaf("td", WayText(stop.WaySeconds, stop.WayMetres), ("class", "t"));
            WriteBlanks(markup);
            markup.Close();
        }

        if (unit.WayBack.Length > 0)
        {
            OpenReturnRow(markup, unit);
            markup.Leaf("td", "");
            markup.Leaf("td", plan.Base(unit).Name);
            markup.Leaf("td", words.ReturnToBase);
            markup.Leaf("td", WayText(unit.WayBack.Sum(t => t.Step.End - t.Step.Start), unit.WayBack.Sum(t => t.Step.Metres ?? 0)), ("class", "t"));
            WriteBlanks(markup);
            markup.Close();
        }

        markup.CloseTable();
    }

    /// <summary>Half of a long night: place and task in one cell, no way there, no remarks.</summary>
    private void WriteTwoUp(Markup markup, ResolvedUnit unit, ImmutableArray<Stop> stops, bool isLast)
    {
        OpenStops(markup, TwoUpWidths, words.Number, $"{words.Arrive}–{words.Leave}", words.PlaceOrRoad, words.Done, words.RealTime);
        foreach (var stop in stops)
        {
            OpenRow(markup, stop);
            markup.Open("td");
            markup.Leaf("b", StopWords.Place(plan, stop, words));
            markup.Text(" ");
            WriteTask(markup, unit, stop);
            markup.Close();
            WriteBlanks(markup, cells: 1);
            markup.Close();
        }

        if (isLast && unit.WayBack.Length > 0)
        {
            OpenReturnRow(markup, unit);
            markup.Leaf("td", $"{plan.Base(unit).Name} {words.ReturnToBase}");
            WriteBlanks(markup, cells: 1);
            markup.Close();
        }

        markup.CloseTable();
    }

    private static void OpenStops(Markup markup, string[] widths, params string[] titles)
    {
        markup.Open("table", ("class", "stops"));
        markup.Open("colgroup");
        foreach (var width in widths)
        {
            markup.Leaf("col", [("style", $"width:{width}")]);
        }

        markup.Close();
        markup.Open("thead");
        markup.Open("tr");
        foreach (var title in titles)
        {
            markup.Leaf("th", title, ("scope", "col"));
        }

        markup.Close();
        markup.Close();
        markup.Open("tbody");
    }

    private void OpenRow(Markup markup, Stop stop)
    {
        markup.Open("tr", ("class", stop.IsPass ? "pass" : stop.Steps[0].Step.Kind == StepKind.Break ? "break" : "stop"));
        markup.Leaf("td", Whole(stop.Number), ("class", "no"));
        markup.Leaf("td", $"{plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)}", ("class", "t"));
    }

    private void OpenReturnRow(Markup markup, ResolvedUnit unit)
    {
        markup.Open("tr", ("class", "end"));
        markup.Leaf("td", "", ("class", "no"));
        markup.Leaf("td", plan.Clock.Minute(unit.WayBack[^1].Step.End), ("class", "t"));
    }

    private void WriteTask(Markup markup, ResolvedUnit unit, Stop stop)
    {
        markup.Text(StopWords.Task(stop, words));
        if (StopWords.Rule(plan, unit, stop, words) is { Length: > 0 } rule)
        {
            markup.Text(" ");
            markup.Leaf("span", rule, ("class", "quiet"));
        }
    }

    /// <summary>Tick box, real time, remarks: for the pen.</summary>
    private static void WriteBlanks(Markup markup, int cells = 2)
    {
        markup.Open("td");
        markup.Leaf("span", "", ("class", "tick"));
        markup.Close();
        for (var i = 0; i < cells; i++)
        {
            markup.Leaf("td", "");
        }
    }

    private void WriteSignatures(Markup markup)
    {
        markup.Open("div", ("class", "signs"));
        markup.Leaf("div", words.ShiftLeader);
        markup.Leaf("div", words.Handover);
        markup.Leaf("div", words.Checker);
        markup.Close();
    }

    /// <summary>Units that come to the same places tonight: whom to call. Those met at most places first.</summary>
    private IEnumerable<string> Neighbours(ResolvedUnit unit)
    {
        var places = unit.Stops.Select(s => s.PlaceId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return plan.Units
            .Where(other => other.Id != unit.Id)
            .Select(other => (Unit: other, Shared: other.Stops.Select(s => s.PlaceId).OfType<string>().Distinct().Count(places.Contains)))
            .Where(other => other.Shared > 0)
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Unit.Id, StringComparer.Ordinal)
            .Take(MostNeighbours)
            .Select(other => other.Unit.Team.Radio is { } radio ? $"{other.Unit.Id} ({radio})" : other.Unit.Id);
    }

    private string WayText(int seconds, double metres) =>
        seconds == 0 ? "" : $"{StopWords.Format(words.Minutes, Math.Max(1, StopWords.Minutes(seconds)))} {Km(metres)}";

    private string Km(double metres) => StopWords.Format(words.Km, (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture));

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
