using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class RouteMarksTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(52, "BA")]
    public void Letters_go_on_after_Z(int index, string letters) => Assert.Equal(letters, RouteMarks.Letters(index));
}
