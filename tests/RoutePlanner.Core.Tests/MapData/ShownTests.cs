using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public class ShownTests
{
    [Fact]
    public void Control_characters_and_lone_surrogates_are_written_out() => Assert.Equal("a\\u001B[2J\\uFFFD卡点", Shown.Of("a\u001b[2J\ud800卡点"));

    [Fact]
    public void Long_text_is_cut() => Assert.Equal(new string('x', 80) + "…", Shown.Of(new string('x', 1000)));
}
