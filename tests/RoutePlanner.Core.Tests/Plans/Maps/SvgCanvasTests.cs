using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class SvgCanvasTests
{
    [Fact]
    public void Coordinates_are_tenths_relative_and_short()
    {
        var text = new StringWriter();
        using (var markup = new Markup(text))
        {
            new SvgCanvas(markup).Lines([[new(10, 20.04), new(10.5, 19), new(10.51, 19.01), new(-3, 19)]], Colour.Rgb(0x123456), 2, []);
        }

        // The third point is less than a tenth away and left out.
        Assert.Contains("d=\"M10 20l.5-1-13.5 0\"", text.ToString(), StringComparison.Ordinal);
    }
}
