using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Coverage.Sanity;

/// <summary>A post with a device that takes 60 % of its risk away. The market of the small county weighs 3; the night is 20:00 to 06:00.</summary>
public sealed class TechCoverTests : IDisposable
{
    private const int NightSeconds = 36_000;

    private readonly SmallCounty folder = new();

    [Fact]
    public void A_device_that_works_all_night_takes_its_share_whoever_comes()
    {
        var (without, with) = (Model(null), Model(""));
        Assert.Equal(30_000_000, RiskOfMarket(without));
        Assert.Equal(12_000_000, RiskOfMarket(with));

        // Two visits: what they leave, times 0.4, but for the rounding of both figures.
        ItemVisit[] visits = [new(4000, 4600, 100, 0, VisitKind.Visit), new(20_000, 20_000, 1800, 0, VisitKind.Present)];
        Assert.InRange(RiskOfMarket(with, visits) - (0.4 * RiskOfMarket(without, visits)), -1, 1);
        Assert.InRange(RiskOfMarket(without, visits), 15_000_000, 29_000_000);
    }

    [Fact]
    public void A_device_that_begins_at_midnight_takes_its_share_of_six_hours_of_ten()
    {
        // 3 × (4 h + 0.4 × 6 h); levels are whole thousandths.
        var model = Model(""", "working_from": "00:00", "working_to": "12:00" """);
        Assert.Equal(19_200_000, RiskOfMarket(model), 19_200.0);

        // Somebody who stands there until midnight leaves the last six hours: 3 × 0.4 × 6 h, less what still lasts of the stand.
        var guarded = RiskOfMarket(model, new ItemVisit(0, 4 * 3600, 0, 0, VisitKind.Visit));
        var forgotten = RiskOfMarket(Model(null), new ItemVisit(0, 4 * 3600, 0, 0, VisitKind.Visit));
        Assert.Equal(0.4 * forgotten, guarded, 19_200.0);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The county with a device in a yard around the market, which guards places and no streets; null for none.</summary>
    private RiskModel Model(string? hours)
    {
        if (hours is null)
        {
            folder.Without("techcover.geojson");
        }
        else
        {
            folder.With("techcover.geojson", $$"""
                { "type": "FeatureCollection", "features": [ { "type": "Feature", "properties": { "id": "c1", "kind": "alarm", "effect": 0.6 {{hours}} },
                  "geometry": { "type": "Polygon", "coordinates": [[[113.995, 30.485], [114.005, 30.485], [114.005, 30.495], [113.995, 30.495], [113.995, 30.485]]] } } ] }
                """);
        }

        var county = County.Read(folder.Path);
        return RiskModel.Build(CountyRoads.Build(county), county.Night, NightSeconds);
    }

    /// <summary>What the market adds to the term, in millionths: the term less what it is where nothing of the market's risk is left.</summary>
    private static long RiskOfMarket(RiskModel model, params ItemVisit[] visits) => Risk(model, visits) - Risk(model, new ItemVisit(0, NightSeconds, 0, 0, VisitKind.Visit));

    private static long Risk(RiskModel model, params ItemVisit[] visits)
    {
        var list = new VisitList();
        foreach (var visit in visits)
        {
            list.Take(model.BeatCount + 4, visit);
        }

        var state = new CoverageState(model);
        state.Load(list);
        return state.Totals.Risk;
    }
}
