using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Tests.Roads.Quality;

public sealed class SpeedLimitTextTests
{
    [Theory]
    [InlineData("60", 60.0)]
    [InlineData("60 km/h", 60.0)]
    [InlineData("60公里/小时", 60.0)]
    [InlineData("30 mph", 48.28032)]
    [InlineData("80;60", 60.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("9000", 9000.0)]
    [InlineData("none", null)]
    [InlineData("signals", null)]
    [InlineData("CN:urban", null)]
    [InlineData("DE:zone:30", null)]
    public void Numbers_and_known_words_are_read(string text, double? kmh)
    {
        Assert.True(SpeedLimitText.TryRead(text, out var read));
        Assert.Equal(kmh, read);
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("60x")]
    [InlineData("6o")]
    [InlineData("-60")]
    [InlineData("60;?")]
    [InlineData(";")]
    public void Everything_else_is_not(string text) => Assert.False(SpeedLimitText.TryRead(text, out _));
}
