using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class PlanPageTests(WrittenPlan written) : IClassFixture<WrittenPlan>
{
    [Fact]
    public void It_is_well_formed_and_has_one_section_a_unit()
    {
        var sections = Page().Descendants("section").Select(s => (string?)s.Attribute("id")).OfType<string>();

        Assert.Equal(["summary", "map", "half-hours", "unit-1", "unit-2", "unit-3"], sections);
    }

    [Fact]
    public void Every_stop_is_one_row_of_its_units_table()
    {
        // T1 by hand: school, organ with presence, k1, X, k2, bridge, break, X with presence, k2, base.
        var numbers = Section("unit-1").Descendants("td").Where(td => (string?)td.Attribute("class") == "no").Select(td => td.Value);

        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"{i}"), numbers);
    }

    [Fact]
    public void Every_stop_number_is_on_the_units_map()
    {
        var texts = Section("unit-1").Descendants("text").SelectMany(t => t.Value.Split(',')).ToHashSet();

        Assert.All(Enumerable.Range(1, 10), number => Assert.Contains($"{number}", texts));
    }

    [Fact]
    public void The_commander_sees_every_unit_at_every_half_hour()
    {
        var rows = Section("half-hours").Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToList()).ToList();

        // 20:00 to 06:00: twenty moments beside the name.
        Assert.Equal(1 + 3, rows.Count);
        Assert.All(rows, row => Assert.Equal(1 + 20, row.Count));
        Assert.Equal(["20:00", "20:30"], rows[0][1..3]);
        // T1 leaves for the school at once.
        Assert.Equal("→第一中学", rows[1][1]);
    }

    [Fact]
    public void Names_that_hold_markup_stay_text()
    {
        Assert.DoesNotContain("<script", written.Read("plan.html"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Page().Descendants("td"), td => td.Value == StreetGridCounty.HostileName);
    }

    [Fact]
    public void It_asks_for_nothing_from_outside()
    {
        var page = written.Read("plan.html");

        Assert.DoesNotContain("http:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(Page().Descendants().Attributes().Where(a => a.Name == "href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(Page().Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name == "src");
    }

    [Fact]
    public void Links_lead_to_sections_of_the_page()
    {
        var ids = Page().Descendants().Attributes("id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Page().Descendants().Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
    }

    [Fact]
    public void Unmet_demands_come_with_their_reasons_in_words()
    {
        var summary = Section("summary").Value;

        Assert.Contains("南口卡点", summary, StringComparison.Ordinal);
        Assert.Contains("可派单位时间已满", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("no-time", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sheet_says_which_plan_and_that_the_data_is_synthetic()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written.Read("plan.json"))))[..12];
        Assert.All(["summary", "map", "half-hours", "unit-1", "unit-2", "unit-3"], id =>
        {
            Assert.Contains(digest, Section(id).Value, StringComparison.Ordinal);
            Assert.Contains("合成数据", Section(id).Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Real_data_is_not_called_synthetic_and_English_holds_no_Chinese_of_ours()
    {
        using var folder = new TemporaryFolder();
        var (plan, problem) = SmallPlan.Make(synthetic: false);

        PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { Language = "en", MapScale = 1 }, TestContext.Current.CancellationToken);

        var page = folder.Read("plan.html");
        Assert.DoesNotContain("ynthetic", page, StringComparison.Ordinal);
        Assert.DoesNotContain("巡逻", page, StringComparison.Ordinal);
        Assert.Contains("Patrol sheet", page, StringComparison.Ordinal);
        // Names are data and stay as they are.
        Assert.Contains("西城一队", page, StringComparison.Ordinal);
    }

    private XElement Section(string id) => Page().Descendants("section").Single(s => (string?)s.Attribute("id") == id);

    private XElement Page() => XDocument.Parse(written.Read("plan.html")).Root!;
}
