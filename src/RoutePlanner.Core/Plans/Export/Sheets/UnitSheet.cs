using System.Globalization;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What a unit takes along: who and when, its map, its stops with boxes to tick, signatures. One side of A4 where it can be.</summary>
internal sealed class UnitSheet(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private const double PageWidth = 711;
    private const int MostNeighbours = 5;
    private const double LineHeight = 1.22;

    /// <summary>A4 inside its margins is 1,048 pixels high; header, table head, return row, signatures and footer take the rest.</summary>
    private const double RoomForMapAndRows = 850;
    private const double MostMapHeight = 620;
    private const double LeastMapHeight = 250;
    private const double TwoSideMapHeight = 400;

    public void Write(Markup markup, ResolvedUnit unit, string anchor)
    {
        var (density, mapHeight) = Fit(unit);
        markup.Open("section", ("class", $"sheet {density}".TrimEnd()), ("id", anchor));
        WriteTop(markup, unit);
        SvgMapRenderer.Render(map.OfUnit(unit), new MapSize(PageWidth, mapHeight), markup);
        WriteStops(markup, unit);
        WriteSignatures(markup);
        footer.Write(markup);
        markup.Close();
    }

    /// <summary>
    /// How tight the table is set and how much is left for the map, in pixels, so that all fits one side of A4; a unit with more
    /// stops than fit in the smallest readable letters gets a second side.
    /// </summary>
    private (string Density, double MapHeight) Fit(ResolvedUnit unit)
    {
        foreach (var (density, letterPixels, paddingPixels) in ((string, double, double)[])[("", 11.7, 4.9), ("tight", 10.7, 3), ("tighter", 9.6, 1.8)])
        {
            var tableHeight = unit.Stops.Sum(stop => (Lines(unit, stop, letterPixels) * letterPixels * LineHeight) + paddingPixels);
            var mapHeight = RoomForMapAndRows - tableHeight;
            if (mapHeight >= LeastMapHeight)
            {
                return (density, Math.Floor(Math.Min(mapHeight, MostMapHeight)));
            }
        }

        return ("tight", TwoSideMapHeight);
    }

    /// <summary>Lines that a stop takes in the table, by the widths of its two text columns.</summary>
    private int Lines(ResolvedUnit unit, Stop stop, double letterPixels)
    {
        const double PlaceColumn = PageWidth * 0.235;
        const double TaskColumn = PageWidth * 0.225;
        var place = SvgCanvas.EstimateWidth(StopWords.Place(plan, stop, words), letterPixels);
        var task = SvgCanvas.EstimateWidth(StopWords.Task(stop, words), letterPixels) + SvgCanvas.EstimateWidth(StopWords.Rule(plan, unit, stop, words), letterPixels * 0.87);
        return (int)Math.Max(1, Math.Max(Math.Ceiling(place / PlaceColumn), Math.Ceiling(task / TaskColumn)));
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
        markup.Fact(words.PeopleLabel, unit.Team.People.ToString(CultureInfo.InvariantCulture));
        markup.Fact(words.BaseLabel, plan.Base(unit).Name);
        var areas = plan.County.Areas.Where(a => unit.Team.AreaIds.Contains(a.Id)).Select(a => a.Name);
        markup.Fact(words.Areas, string.Join(words.And, areas));
        markup.Fact(words.Kilometres, Km(unit.Plan.Totals.DriveMetres));
        markup.Fact(words.Neighbours, string.Join(words.And, Neighbours(unit)));
        markup.Close();
    }

    private void WriteStops(Markup markup, ResolvedUnit unit)
    {
        markup.Open("table", ("class", "stops"));
        markup.Open("colgroup");
        foreach (var width in (string[])["4.5%", "12.5%", "5%", "25%", "24%", "11%", "3.5%", "6.5%", "8%"])
        {
            markup.Leaf("col", [("style", $"width:{width}")]);
        }

        markup.Close();
        markup.Open("thead");
        markup.Open("tr");
        foreach (var title in (string[])
            [words.Number, $"{words.Arrive}–{words.Leave}", words.MinutesLabel, words.PlaceOrRoad, words.WhatToDo, words.WayThere, words.Done, words.RealTime, words.Remarks])
        {
            markup.Leaf("th", title, ("scope", "col"));
        }

        markup.Close();
        markup.Close();
        markup.Open("tbody");
        foreach (var stop in unit.Stops)
        {
            WriteStop(markup, unit, stop);
        }

        if (unit.WayBack.Length > 0)
        {
            WriteReturn(markup, unit);
        }

        markup.CloseTable();
    }

    private void WriteStop(Markup markup, ResolvedUnit unit, Stop stop)
    {
        var kind = stop.IsPass ? "pass" : stop.Steps[0].Step.Kind == StepKind.Break ? "break" : "stop";
        markup.Open("tr", ("class", kind));
        markup.Leaf("td", stop.Number.ToString(CultureInfo.InvariantCulture), ("class", "no"));
        markup.Leaf("td", $"{plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)}", ("class", "t"));
        markup.Leaf("td", StopWords.Minutes(stop.End - stop.Start).ToString(CultureInfo.InvariantCulture), ("class", "n"));
        markup.Leaf("td", StopWords.Place(plan, stop, words));
        markup.Open("td");
        markup.Text(StopWords.Task(stop, words));
        if (StopWords.Rule(plan, unit, stop, words) is { Length: > 0 } rule)
        {
            markup.Leaf("span", rule, ("class", "quiet"));
        }

        markup.Close();
        markup.Leaf("td", WayText(stop.WaySeconds, stop.WayMetres), ("class", "t"));
        WriteBlanks(markup);
        markup.Close();
    }

    private void WriteReturn(Markup markup, ResolvedUnit unit)
    {
        markup.Open("tr", ("class", "end"));
        markup.Leaf("td", "", ("class", "no"));
        markup.Leaf("td", plan.Clock.Minute(unit.WayBack[^1].Step.End), ("class", "t"));
        markup.Leaf("td", "");
        markup.Leaf("td", plan.Base(unit).Name);
        markup.Leaf("td", words.ReturnToBase);
        markup.Leaf("td", WayText(unit.WayBack.Sum(t => t.Step.End - t.Step.Start), unit.WayBack.Sum(t => t.Step.Metres ?? 0)), ("class", "t"));
        WriteBlanks(markup);
        markup.Close();
    }

    /// <summary>Tick box, real time, remarks: for the pen.</summary>
    private static void WriteBlanks(Markup markup)
    {
        markup.Open("td");
        markup.Leaf("span", "", ("class", "tick"));
        markup.Close();
        markup.Leaf("td", "");
        markup.Leaf("td", "");
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
        seconds == 0 ? "" : $"{StopWords.Format(words.Minutes, StopWords.Minutes(seconds))} {Km(metres)}";

    private string Km(double metres) => StopWords.Format(words.Km, (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture));
}
