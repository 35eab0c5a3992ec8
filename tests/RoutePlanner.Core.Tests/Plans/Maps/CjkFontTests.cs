using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class CjkFontTests
{
    [Fact]
    public void Known_fonts_are_taken_in_order_of_preference_whatever_their_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/wqy-zenhei.ttc", "");
        folder.Write("b/NotoSansCJK-Regular.ttc", "");
        folder.Write("b/NotoSansCJK-Regular.txt", "");
        folder.Write("c/DejaVuSans.ttf", "");

        var names = CjkFont.Candidates([folder.Path, Path.Combine(folder.Path, "missing")]).Select(Path.GetFileName);

        Assert.Equal(["NotoSansCJK-Regular.ttc", "wqy-zenhei.ttc"], names);
    }

    [Fact]
    public void A_font_file_that_is_none_is_said_and_replaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.ttf", "not a font");
        var bag = new DiagnosticBag();

        using var font = CjkFont.Find(Path.Combine(folder.Path, "broken.ttf"), bag);

        Assert.Contains(bag.Items, d => d.Code == DiagnosticCode.NoCjkFont && d.Severity == Severity.Warning && d.File.EndsWith("broken.ttf", StringComparison.Ordinal));
    }
}
