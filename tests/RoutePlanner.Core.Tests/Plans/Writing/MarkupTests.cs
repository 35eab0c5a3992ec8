using System.Xml.Linq;
using CsCheck;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Writing;

public sealed class MarkupTests
{
    [Fact]
    public void Any_text_gives_well_formed_markup_that_reads_back() =>
        Gen.String.Sample(text =>
        {
            var output = new StringWriter();
            using (var markup = new Markup(output))
            {
                markup.Leaf("p", text, ("title", text));
            }

            var element = XElement.Parse(output.ToString(), LoadOptions.PreserveWhitespace);
            // XML reads carriage returns as line feeds.
            var expected = Markup.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            Assert.Equal(expected, element.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        });

    [Fact]
    public void Letters_that_markup_cannot_hold_are_replaced() => Assert.Equal("a\uFFFDb😀\uFFFD", Markup.Clean("a\u0001b😀\uD800"));
}
