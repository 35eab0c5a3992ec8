using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>What the commander reads: figures, what isn't met and why, the longest gaps, who drives, the night at a glance and the map.</summary>
internal sealed class SummarySheet(ResolvedPlan plan, PlanMap map, Words words, SheetFooter footer)
{
    private const int WorstGapRows = 20;
    private const int RepairsShown = 2;
    private const double PageWidth = 711;

    private readonly SheetWords sheetWords = SheetWords.For(words.Tag);
    private readonly ExplanationText explanations = new(plan.Plan, plan.Problem, words.Tag);

    public void Write(Markup markup)
    {
        markup.Open("section", ("class", "sheet first"), ("id", "summary"));
        WriteTop(markup);
        WriteFigures(markup);
        WriteTerms(markup);
        WriteUnmet(markup);
        WriteWorstGaps(markup);
        footer.Write(markup);
        markup.Close();

        markup.Open("section", ("class", "sheet"), ("id", "map"));
        WriteMap(markup);
        footer.Write(markup);
        markup.Close();

        markup.Open("section", ("class", "sheet"));
        markup.Leaf("h3", words.ChartTitle);
        NightChart.Write(plan, words, PageWidth, markup);
        markup.Leaf("h3", words.UnitsTitle);
        WriteUnits(markup);
        footer.Write(markup);
        markup.Close();

        markup.Open("section", ("class", "sheet wide"), ("id", "half-hours"));
        WriteHalfHours(markup);
        footer.Write(markup);
        markup.Close();
    }

    private void WriteTop(Markup markup)
    {
        markup.Open("div", ("class", "top"));
        markup.Leaf("h1", $"{plan.County.Name} {words.PlanTitle}");
        markup.Leaf("div", map.NightText(), ("class", "right"));
        markup.Close();
        markup.Open("div", ("class", "facts"));
        if (plan.County.Provenance.Synthetic)
        {
            markup.Leaf("span", words.SyntheticNotice, ("class", "notice"));
        }

        markup.Leaf("span", words.SummaryTitle);
        markup.Fact(words.InputsDigest, plan.Plan.InputsDigest[..Math.Min(12, plan.Plan.InputsDigest.Length)]);
        markup.Close();
    }

    private void WriteFigures(Markup markup)
    {
        var demands = plan.Plan.Demands;
        var totals = plan.Plan.Units.Select(u => u.Totals).ToList();
        var motorised = plan.Units.Count(u => u.IsMotorised);
        markup.Open("div", ("class", "figures"));
        Figure($"{demands.Count(d => d.Status == DemandStatus.Met)} / {demands.Length}", words.DemandsMet);
        Figure($"{Counted(DemandKind.Visits)} / {Wanted(DemandKind.Visits)}", $"{words.Visits} ({words.Served} / {words.Asked})");
        Figure($"{Counted(DemandKind.Passes)} / {Wanted(DemandKind.Passes)}", $"{words.Passes} ({words.Served} / {words.Asked})");
        Figure($"{motorised} + {plan.Units.Length - motorised}", $"{words.MotorisedUnits} + {words.LocalTeams}");
        Figure(Km(totals.Sum(t => t.DriveMetres)), words.Kilometres);
        markup.Close();

        int Counted(DemandKind kind) => demands.Where(d => d.Kind == kind).Sum(d => Math.Min(d.Served.Length, StopWords.Wanted(d)));
        int Wanted(DemandKind kind) => demands.Where(d => d.Kind == kind).Sum(StopWords.Wanted);
        void Figure(string value, string label)
        {
            markup.Open("div");
            markup.Leaf("strong", value);
            markup.Leaf("span", label);
            markup.Close();
        }
    }

    private void WriteTerms(Markup markup)
    {
        markup.Leaf("h3", words.TermsTitle);
        markup.OpenTable("", (words.TermLabel, ""), (words.ValueLabel, "n"), (words.WeightLabel, "n"), (words.CostLabel, "n"), (words.BoundLabel, "n"));
        // Terms unknown here (index -1, the largest unsigned number) come last.
        foreach (var (name, term) in plan.Plan.Totals.OrderBy(t => (uint)Words.TermOrder.IndexOf(t.Key)).ThenBy(t => t.Key, StringComparer.Ordinal))
        {
            var bound = plan.Plan.Bounds.TryGetValue(name, out var b) && b.Bound is { } value ? Figures(value) : words.NoBound;
            markup.Row((words.Term(name), ""), (Figures(term.Value), "n"), (Figures(term.Weight), "n"), (Figures(term.Value * term.Weight), "n"), (bound, "n"));
        }

        markup.Row((words.Total, ""), ("", "n"), ("", "n"), (Figures(plan.Plan.Totals.Values.Sum(t => t.Value * t.Weight)), "n"), ("", "n"));
        foreach (var (name, bound) in plan.Plan.Bounds.Where(b => !plan.Plan.Totals.ContainsKey(b.Key)))
        {
            markup.Row((words.Figure(name), ""), (Figures(bound.Value), "n"), ("", "n"), ("", "n"), (bound.Bound is { } least ? Figures(least) : words.NoBound, "n"));
        }

        markup.CloseTable();
    }

    private void WriteUnmet(Markup markup)
    {
        var unmet = CommanderLists.Unmet(plan);
        markup.Leaf("h3", $"{words.UnmetTitle} ({unmet.Count})");
        if (unmet.Count == 0)
        {
            markup.Leaf("p", words.AllMet);
            return;
        }

        markup.OpenTable(Density(unmet.Count), (words.Target, ""), (words.Priority, "n"), (words.Asked, ""), (words.Served, "n"), (words.WorstGap, "n"), (words.StatusLabel, "t"), (words.Reasons, ""));
        foreach (var demand in unmet)
        {
            markup.Open("tr");
            markup.Leaf("td", plan.TargetName(demand));
            markup.Leaf("td", Whole(CommanderLists.PriorityOf(plan, demand)), ("class", "n"));
            markup.Leaf("td", StopWords.Asked(plan, demand, words));
            markup.Leaf("td", Whole(demand.Served.Length), ("class", "n"));
            markup.Leaf("td", Minutes(demand.WorstGap), ("class", "n"));
            WriteStatus(markup, demand.Status);
            markup.Leaf("td", string.Join(words.And, demand.Reasons.Select(words.Reason).Concat(demand.Repairs.Take(RepairsShown).Select(repair => "→ " + explanations.OfCode(demand.DemandId, repair)))));
            markup.Close();
        }

        markup.CloseTable();
    }

    private void WriteWorstGaps(Markup markup)
    {
        markup.Leaf("h3", words.WorstGapsTitle);
        var worst = CommanderLists.WorstGaps(plan, WorstGapRows);
        if (worst.Count == 0)
        {
            markup.Leaf("p", words.NoGapRules);
            return;
        }

        markup.OpenTable("", (words.Target, ""), (words.Kind, ""), (words.WorstGap, "n"), (words.Allowed, "n"), (words.Excess, "n"), (words.StatusLabel, "t"));
        foreach (var demand in worst)
        {
            var allowed = demand.Required.GapMax!.Value;
            markup.Open("tr");
            markup.Leaf("td", plan.TargetName(demand));
            markup.Leaf("td", demand.Kind == DemandKind.Passes ? words.KeyRoads : words.Of(plan.Place(demand.TargetId).Kind));
            markup.Leaf("td", Minutes(demand.WorstGap), ("class", "n"));
            markup.Leaf("td", Minutes(allowed), ("class", "n"));
            markup.Leaf("td", demand.WorstGap > allowed ? "+" + Minutes(demand.WorstGap - allowed) : "–", ("class", "n"));
            WriteStatus(markup, demand.Status);
            markup.Close();
        }

        markup.CloseTable();
    }

    private void WriteMap(Markup markup)
    {
        var document = map.Overview();
        markup.Open("div", ("class", "top"));
        markup.Leaf("h2", document.Title);
        markup.Leaf("div", document.Subtitle, ("class", "right"));
        markup.Close();
        SvgMapRenderer.Render(document, new MapSize(PageWidth, 690), markup);
        markup.Open("div", ("class", "legend"));
        foreach (var entry in document.Legend.Where(e => e.Style is not null))
        {
            markup.Open("div");
            SvgMapRenderer.RenderSample(entry, markup);
            markup.Leaf("span", entry.Text);
            markup.Close();
        }

        markup.Close();
    }

    private void WriteUnits(Markup markup)
    {
        var letters = map.Marks.Motorised.ToDictionary(m => m.Unit.Id, m => m.Letters, StringComparer.Ordinal);
        markup.OpenTable(
            Density(plan.Units.Length), (words.Number, ""), (words.Unit, ""), (words.CallSign, ""), (words.TierLabel, "t"), (words.ModeLabel, "t"), (words.Shift, "t"), (words.BaseLabel, ""),
            (words.Visits, "n"), (words.Passes, "n"), (words.Kilometres, "n"));
        for (var i = 0; i < plan.Units.Length; i++)
        {
            var unit = plan.Units[i];
            markup.Open("tr");
            markup.Leaf("td", letters.GetValueOrDefault(unit.Id, ""));
            markup.Open("td");
            markup.Leaf("a", unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}", ("href", "#" + PlanPage.AnchorOf(i)));
            markup.Close();
            markup.Leaf("td", unit.Team.Radio ?? "");
            markup.Leaf("td", words.Of(unit.Plan.Tier), ("class", "t"));
            markup.Leaf("td", words.Of(unit.Plan.Mode), ("class", "t"));
            markup.Leaf("td", $"{plan.Clock.Minute(unit.Plan.ShiftStart)}–{plan.Clock.Minute(unit.Plan.ShiftEnd)}", ("class", "t"));
            markup.Leaf("td", plan.Base(unit).Name);
            markup.Leaf("td", Whole(unit.Plan.Totals.Visits), ("class", "n"));
            markup.Leaf("td", Whole(unit.Plan.Totals.Passes), ("class", "n"));
            markup.Leaf("td", Km(unit.Plan.Totals.DriveMetres), ("class", "n"));
            markup.Close();
        }

        markup.CloseTable();
    }

    /// <summary>Where every unit is at every half hour: on a page on its side, as the night is long.</summary>
    private void WriteHalfHours(Markup markup)
    {
        var moments = HalfHours.Of(plan);
        markup.Open("div", ("class", "top"));
        markup.Leaf("h2", sheetWords.HalfHourTitle);
        markup.Leaf("div", $"{plan.County.Name}  {map.NightText()}", ("class", "right"));
        markup.Close();
        markup.OpenTable("halfhours", [(words.Unit, "who"), .. moments.Select(moment => (plan.Clock.Minute(moment), ""))]);
        foreach (var unit in plan.Units)
        {
            markup.Row([(unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}", ""), .. moments.Select(moment => (HalfHours.At(plan, unit, moment, words), ""))]);
        }

        markup.CloseTable();
        markup.Leaf("p", sheetWords.HalfHourKey, ("class", "key"));
    }

    private void WriteStatus(Markup markup, DemandStatus status)
    {
        markup.Open("td", ("class", "t"));
        markup.Leaf("span", words.Of(status), ("class", status == DemandStatus.Unmet ? "badge unmet" : status == DemandStatus.Partly ? "badge partly" : "badge"));
        markup.Close();
    }

    /// <summary>Long tables are set smaller.</summary>
    private static string Density(int rows) => rows > 25 ? "dense" : "";

    private string Minutes(int seconds) => StopWords.Format(words.Minutes, StopWords.Minutes(seconds));

    private string Km(double metres) => StopWords.Format(words.Km, (metres / 1000).ToString("0.0", CultureInfo.InvariantCulture));

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Figures(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
