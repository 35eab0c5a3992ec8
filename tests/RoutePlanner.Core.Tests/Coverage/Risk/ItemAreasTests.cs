using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class ItemAreasTests
{
    [Fact]
    public void Beats_of_the_example_county_lie_in_the_smallest_area_around_their_middle_and_places_where_they_say()
    {
        var county = County.Read(Path.Combine(Repository.Root, "data", "example-county"));
        var beats = Beats.Of(CountyRoads.Build(county).Graph);
        var (areas, tree) = (new ItemAreas(county, beats), new AreaTree(county.Areas));
        var kinds = new HashSet<AreaKind>();
        for (var beat = 0; beat < beats.Count; beat += 7)
        {
            var smallest = tree.SmallestAround(beats.Middle[beat]);
            Assert.Equal(smallest, Id(areas.Of(beat)));
            if (smallest is not null)
            {
                kinds.Add(county.Areas[areas.Of(beat)].Kind);
                Assert.True(areas.IsIn(beat, areas.Of(beat)));
            }

            if (areas.TownshipOf(beat) is >= 0 and var township)
            {
                Assert.Equal(AreaKind.Township, county.Areas[township].Kind);
                Assert.True(areas.IsIn(beat, township));
            }
        }

        Assert.Contains(AreaKind.Village, kinds);
        Assert.All(county.Places.Select((place, i) => (place, i)).Where(p => p.place.AreaId is not null), p => Assert.Equal(p.place.AreaId, Id(areas.Of(beats.Count + p.i))));

        string? Id(int area) => area < 0 ? null : county.Areas[area].Id;
    }
}
