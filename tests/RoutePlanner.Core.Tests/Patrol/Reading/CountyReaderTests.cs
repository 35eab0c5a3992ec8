using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

public class CountyReaderTests
{
    [Fact]
    public void Reads_every_record_of_a_small_county()
    {
        using var folder = new SmallCounty();
        var county = folder.Read();

        Assert.Empty(county.Diagnostics);
        Assert.Equal(("small", "小县", "Asia/Shanghai", "zh-CN"), (county.Id, county.Name, county.TimeZone.Id, county.Language));
        Assert.Equal(new Provenance(true, "made for a test", "MIT"), county.Provenance);
        Assert.Equal(["r1", "r2", "r3", "r4", "r5"], county.Roads.Roads.Select(r => r.Id));
        Assert.Equal("2", county.Roads.Roads[3].Tags["lanes"]);
        Assert.Equal([AreaKind.Township, AreaKind.Village], county.Areas.Select(a => a.Kind));
        Assert.Equal(["b1", "b2", "north-gate", "school", "market"], county.Places.Select(p => p.Id));
        Assert.Equal(new LocalDate(2026, 11, 24), county.Night.Date);
        Assert.Equal(500, county.Night.Solver.Iterations);
        Assert.Equal(2, county.Duties.Length);
    }
}
