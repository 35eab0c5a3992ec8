using System.Text;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class LetterOnLineTests
{
    private static readonly MapLabel Label = new("人民路", 10, Colour.Ink, 1);

    [Fact]
    public void Letters_run_from_left_to_right_whichever_way_the_line_was_drawn()
    {
        Pixel[] line = [new(0, 100), new(200, 60)];
        var forward = Set(Label, line)!;
        var backward = Set(Label, [.. line.Reverse()])!;

        Assert.Equal(["人", "民", "路"], forward.Select(letter => letter.Text));
        Assert.True(forward.Zip(forward.Skip(1)).All(pair => pair.First.Baseline.X < pair.Second.Baseline.X));
        Assert.All(forward.Zip(backward), pair => Assert.True(pair.First.Baseline.DistanceTo(pair.Second.Baseline) < 1e-6));
    }

    [Fact]
    public void Each_letter_has_its_middle_on_the_line_and_is_turned_with_it()
    {
        // Up to the right: -45 degrees. A lift of 0 puts the middle of every letter's box on the line x + y = 200.
        var letters = Set(Label, [new(0, 200), new(200, 0)])!;

        Assert.All(letters, letter => Assert.Equal(-45, letter.Degrees, 6));
        Assert.All(letters, letter => Assert.Equal(200, ((letter.Box.Left + letter.Box.Right) / 2) + ((letter.Box.Top + letter.Box.Bottom) / 2), 6));
    }

    [Fact]
    public void A_lift_raises_the_letters_above_the_line()
    {
        var letters = Set(Label with { Lift = 8 }, [new(0, 50), new(200, 50)])!;

        Assert.All(letters, letter => Assert.Equal(42, (letter.Box.Top + letter.Box.Bottom) / 2, 6));
    }

    [Fact]
    public void A_line_too_short_or_with_a_corner_takes_no_text()
    {
        Assert.Null(Set(Label, [new(0, 0), new(20, 0)]));
        Assert.Null(Set(Label, [new(0, 0), new(50, 0), new(50, 50)]));
        // The same length without the corner does.
        Assert.NotNull(Set(Label, [new(0, 0), new(50, 0), new(100, 0)]));
    }

    private static List<LetterOnLine>? Set(MapLabel label, Pixel[] line)
    {
        using var text = new StringWriter(new StringBuilder());
        using var markup = new Markup(text);
        return LetterOnLine.Set(new SvgCanvas(markup), label, line, LineShaper.Length(line) / 2);
    }
}
