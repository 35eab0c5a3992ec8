using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>The object risk of night.json.</summary>
public sealed class RiskReaderTests : IDisposable
{
    private readonly SmallCounty folder = new();

    [Fact]
    public void Every_field_is_read()
    {
        var risk = Read("""
            "bandwidthMetres": 300, "incidentHalfLifeDays": 90, "sameWeekdayFactor": 1.5, "holiday": true, "halfLifeMin": 45, "sightMetres": 120,
            "kindWeights": { "road": 0.5, "key_road": 2, "bridge": 0 },
            "overrides": [ { "areaId": "a-village", "factor": 2, "from": "22:00", "to": "01:00", "reason": "市集" }, { "placeId": "school", "factor": 0 },
              { "keyRoadId": "k1", "factor": 1.5 }, { "lon": 114.01, "lat": 30.5, "radiusMetres": 250, "factor": 3 } ]
            """);
        Assert.Equal((300, 90, 1.5, true, 45, 120), (risk.BandwidthMetres, risk.IncidentHalfLifeDays, risk.SameWeekdayFactor, risk.IsHoliday, risk.HalfLifeMinutes, risk.SightMetres));
        Assert.Equal((0.5, 2, 0, 1), (risk.KindWeights.Road, risk.KindWeights.KeyRoad, risk.KindWeights.Of(PlaceKind.Bridge), risk.KindWeights.Of(PlaceKind.Market)));
        Assert.Equal(
            [
                new RiskOverride { AreaId = "a-village", Factor = 2, Hours = new ClockWindow(new LocalTime(22, 0), new LocalTime(1, 0)), Reason = "市集" },
                new RiskOverride { PlaceId = "school", Factor = 0 },
                new RiskOverride { KeyRoadId = "k1", Factor = 1.5 },
                new RiskOverride { Point = new GeoPoint(114.01, 30.5), RadiusMetres = 250, Factor = 3 },
            ],
            risk.Overrides);
    }

    [Fact]
    public void Without_it_and_empty_the_night_has_the_defaults()
    {
        Assert.Equal(new RiskSettings().ToString(), folder.Read().Night.Risk.ToString());
        var risk = Read("");
        Assert.Equal((250, 180, 2, false, 30, 0), (risk.BandwidthMetres, risk.IncidentHalfLifeDays, risk.SameWeekdayFactor, risk.IsHoliday, risk.HalfLifeMinutes, risk.SightMetres));
        Assert.Equal((1, 1, 1), (risk.KindWeights.Road, risk.KindWeights.KeyRoad, risk.KindWeights.Of(PlaceKind.Base)));
        Assert.Empty(risk.Overrides);
    }

    [Theory]
    [InlineData("\"bandwidth\": 300", "unknown-field", "$.risk", "bandwidth", "'bandwidthMetres'", "sightMetres")]
    [InlineData("\"bandwidthMetres\": 20", "out-of-range", "$.risk", "bandwidthMetres", "out of range", "50–1000")]
    [InlineData("\"halfLifeMin\": 30.5", "wrong-type", "$.risk", "halfLifeMin", "", "1–240")]
    [InlineData("\"sightMetres\": 501", "out-of-range", "$.risk", "sightMetres", "out of range", "0–500")]
    [InlineData("\"holiday\": \"yes\"", "wrong-type", "$.risk", "holiday", "", "true|false")]
    [InlineData("\"kindWeights\": { \"bank\": 2 }", "unknown-field", "$.risk.kindWeights", "bank", "'base'", "key_road")]
    [InlineData("\"kindWeights\": { \"school\": -1 }", "out-of-range", "$.risk.kindWeights", "school", "negative", "0–100")]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\" } ]", "missing-field", "$.risk.overrides[0]", "factor", "needed", "0–100")]
    [InlineData("\"overrides\": [ { \"factor\": 2 } ]", "missing-field", "$.risk.overrides[0]", "areaId", "where", "areaId|placeId|keyRoadId|lon, lat and radiusMetres")]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\", \"areaId\": \"a-town\", \"factor\": 2 } ]", "field-conflict", "$.risk.overrides[0]", "placeId", "one target", "areaId|placeId")]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\", \"lon\": 114, \"factor\": 2 } ]", "field-conflict", "$.risk.overrides[0]", "lon", "one target", "areaId|placeId")]
    [InlineData("\"overrides\": [ { \"lon\": 114, \"lat\": 30.5, \"factor\": 2 } ]", "missing-field", "$.risk.overrides[0]", "radiusMetres", "a point needs", "1–5000")]
    [InlineData("\"overrides\": [ { \"lon\": 30.5, \"lat\": 89, \"radiusMetres\": 9, \"factor\": 2 }, { \"placeId\": \"school\", \"factor\": 200 } ]", "out-of-range", "$.risk.overrides[1]", "factor", "out of range", "0–100")]
    [InlineData("\"overrides\": [ { \"lon\": 30.5, \"lat\": 114, \"radiusMetres\": 9, \"factor\": 2 } ]", "out-of-range", "$.risk.overrides[0]", "lat", "out of range", "-90–90")]
    [InlineData("\"overrides\": [ { \"placeId\": \"scholl\", \"factor\": 2 } ]", "unknown-reference", "$.risk.overrides[0]", "placeId", "'school'", null)]
    [InlineData("\"overrides\": [ { \"areaId\": \"a-twon\", \"factor\": 2 } ]", "unknown-reference", "$.risk.overrides[0]", "areaId", "'a-town'", null)]
    [InlineData("\"overrides\": [ { \"keyRoadId\": \"k2\", \"factor\": 2 } ]", "unknown-reference", "$.risk.overrides[0]", "keyRoadId", "'k1'", null)]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\", \"factor\": 2, \"from\": \"22:00\" } ]", "missing-field", "$.risk.overrides[0]", "to", "both from and to", "HH:mm")]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\", \"factor\": 2, \"from\": \"10 pm\", \"to\": \"23:00\" } ]", "bad-time", "$.risk.overrides[0]", "from", "", "HH:mm")]
    [InlineData("\"overrides\": [ { \"placeId\": \"school\", \"factor\": 2, \"from\": \"12:00\", \"to\": \"13:00\" } ]", "window-outside-night", "$.risk.overrides[0]", "from", "outside", "20:00-06:00")]
    public void A_mistake_is_told_with_its_place_and_what_is_allowed(string content, string code, string where, string field, string message, string? allowed)
    {
        With(content);
        var problem = Assert.Single(folder.Problems());
        Assert.Equal((code, "night.json", where, field), (problem.Code, problem.File, problem.Where, problem.Field));
        Assert.Contains(message, problem.Message);
        Assert.Contains(allowed ?? "", problem.Allowed ?? "");
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        With("""
            "bandwidthMetres": 1, "sight": 5, "kindWeights": { "school": "much" }, "overrides": [ { "factor": -1 }, { "placeId": "nowhere", "factor": 2, "from": "12:00", "to": "13:00" } ]
            """);
        Assert.Equal(
            ["bandwidthMetres", "sight", "school", "factor", "areaId", "placeId", "from"],
            folder.Problems().Where(p => p.Severity == Severity.Error).Select(p => p.Field!).OrderBy(f => Array.IndexOf(["bandwidthMetres", "sight", "school", "factor", "areaId", "placeId", "from"], f)));
    }

    [Fact]
    public void Without_areas_no_override_can_name_one()
    {
        With("\"overrides\": [ { \"areaId\": \"a-town\", \"factor\": 2 } ]");
        var problem = Assert.Single(folder.Without("areas.geojson").Problems(), p => p.Severity == Severity.Error);
        Assert.Equal(("unknown-reference", "areaId"), (problem.Code, problem.Field));
    }

    public void Dispose() => folder.Dispose();

    private RiskSettings Read(string content)
    {
        With(content);
        return folder.Read().Night.Risk;
    }

    private void With(string content) => folder.WithEdit("night.json", "\"solver\"", $$""" "risk": { {{content}} }, "solver" """);
}
