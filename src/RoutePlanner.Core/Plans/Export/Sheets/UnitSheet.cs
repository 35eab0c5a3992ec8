using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What a unit takes along: who and when, its map, its stops with boxes to tick, signatures. One side of A4 where it can be.</summary>
internal sealed class UnitSheet(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private static readonly string[] OneUpWidths = ["4.5%", "12.5%", "4.5%", "22%", "28%", "11%", "3.5%", "6%", "8%"];
    private static readonly string[] TwoUpWidths = ["8%", "24%", "49%", "6%", "13%"];

    public void Write(Markup markup, ResolvedUnit unit, string anchor)
    {
        var rows = UnitRow.Of(plan, unit, words);
        var fit = SheetFit.Of(rows);
        markup.Open("section", ("class", $"sheet unit {fit.CssClass}".TrimEnd()), ("id", anchor));
        WriteTop(markup, unit);
        var size = new MapSize(SheetFit.PageWidth, fit.MapHeight);
        SvgMapRenderer.Render($"{unit.Id} {words.SheetTitle}", size, markup, canvas => UnitMapPainter.Paint(map, unit, size, canvas));
        if (fit.IsTwoUp)
        {
            var half = (rows.Length + 1) / 2;
            markup.Open("div", ("class", "twoup"));
            WriteTwoUp(markup, rows[..half]);
            WriteTwoUp(markup, rows[half..]);
            markup.Close();
        }
        else
        {
            WriteOneUp(markup, rows);
        }

        WriteBottom(markup, RouteCode.Of(plan, unit, footer.PlanNumber));
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
        foreach (var (label, value) in UnitFacts.Of(plan, unit, words))
        {
            markup.Fact(label, value);
        }

        markup.Close();
    }

    private void WriteOneUp(Markup markup, ImmutableArray<UnitRow> rows)
    {
        OpenStops(
            markup, OneUpWidths,
            words.Number, $"{words.Arrive}–{words.Leave}", words.MinutesLabel, words.PlaceOrRoad, words.WhatToDo, words.WayThere, words.Done, words.RealTime, words.Remarks);
        foreach (var row in rows)
        {
            OpenRow(markup, row);
            markup.Leaf("td", row.Minutes, ("class", "n"));
            markup.Leaf("td", row.Place);
            markup.Open("td");
            WriteTask(markup, row);
            markup.Close();
            markup.Leaf("td", row.Way, ("class", "t"));
            WriteBlanks(markup);
            markup.Close();
        }

        markup.CloseTable();
    }

    /// <summary>Half of a long night: place and task in one cell, no way there, no remarks.</summary>
    private void WriteTwoUp(Markup markup, ImmutableArray<UnitRow> rows)
    {
        OpenStops(markup, TwoUpWidths, words.Number, $"{words.Arrive}–{words.Leave}", words.PlaceOrRoad, words.Done, words.RealTime);
        foreach (var row in rows)
        {
            OpenRow(markup, row);
            markup.Open("td");
            markup.Leaf("b", row.Place);
            markup.Text(" ");
            WriteTask(markup, row);
            markup.Close();
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

    private static void OpenRow(Markup markup, UnitRow row)
    {
        markup.Open("tr", ("class", row.Kind switch { UnitRowKind.Pass => "pass", UnitRowKind.Break => "break", UnitRowKind.Return => "end", _ => "stop" }));
        markup.Leaf("td", row.Number, ("class", "no"));
        markup.Leaf("td", row.Time, ("class", "t"));
    }

    private static void WriteTask(Markup markup, UnitRow row)
    {
        markup.Text(row.Task);
        if (row.Rule.Length > 0)
        {
            markup.Text(" ");
            markup.Leaf("span", row.Rule, ("class", "quiet"));
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

    /// <summary>Changes and signatures for the pen, and the route for a phone.</summary>
    private void WriteBottom(Markup markup, RouteCode code)
    {
        var sheetWords = SheetWords.For(words.Tag);
        markup.Open("div", ("class", "bottom"));
        markup.Open("div", ("class", "pen"));
        markup.Leaf("div", sheetWords.Changes, ("class", "line"));
        markup.Leaf("div", "", ("class", "line"));
        markup.Open("div", ("class", "signs"));
        markup.Leaf("div", words.ShiftLeader);
        markup.Leaf("div", words.Handover);
        markup.Leaf("div", words.Checker);
        markup.Close();
        markup.Leaf("div", sheetWords.CodeNote, ("class", "codenote"));
        markup.Close();
        markup.Open("svg", ("class", "code"), ("viewBox", $"0 0 {code.Side} {code.Side}"), ("role", "img"), ("aria-label", code.Text));
        code.Paint(new SvgCanvas(markup), new Box(0, 0, code.Side, code.Side));
        markup.Close();
        markup.Close();
    }
}
