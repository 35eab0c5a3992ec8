using System.Text;
using System.Xml.Linq;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class MapRendererTests
{
    private static readonly MapSize Page = MapSize.WithLegend(900, 600);

    [Theory]
    [InlineData(MapFormat.Png)]
    [InlineData(MapFormat.Svg)]
    [InlineData(MapFormat.Pdf)]
    public void The_same_map_gives_the_same_bytes(MapFormat format)
    {
        var (plan, problem) = SmallPlan.Make();
        byte[] Render() => MapRenderer.Render(new PlanMap(plan, problem) { PlanDigest = "0123456789abcdef" }.Overview(), Page, format, 1, null, new DiagnosticBag());

        Assert.True(Render().AsSpan().SequenceEqual(Render()));
    }

    [Fact]
    public void A_pdf_page_has_its_size_in_points()
    {
        var (plan, problem) = SmallPlan.Make();
        var pdf = Encoding.Latin1.GetString(MapRenderer.Render(new PlanMap(plan, problem).Overview(), Page, MapFormat.Pdf, 1, null, new DiagnosticBag()));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        // 900 and 600 pixels of 1/96 inch.
        Assert.Contains("/MediaBox [0 0 675 450]", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void An_svg_is_a_document_of_its_own_with_names_as_text()
    {
        var (plan, problem) = SmallPlan.Make(language: "en");
        var svg = XDocument.Parse(Encoding.UTF8.GetString(MapRenderer.Render(new PlanMap(plan, problem) { PlanDigest = "0123456789abcdef" }.Overview(), Page, MapFormat.Svg, 1, null, new DiagnosticBag())));
        XNamespace ns = "http://www.w3.org/2000/svg";

        Assert.Equal(ns + "svg", svg.Root!.Name);
        Assert.All(svg.Descendants(), element => Assert.Equal(ns, element.Name.Namespace));
        var texts = svg.Descendants(ns + "text").Select(text => text.Value).ToList();
        Assert.Contains("Plan 0123456789ab", texts);
        Assert.Contains("东大门卡点", texts);
    }
}
