using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class CrowdedPartTests
{
    /// <summary>A thousandth of a degree is about 100 m here.</summary>
    private const double Step = 0.001;
    private static readonly Box Second = new(0, 0, 300, 250);

    /// <summary>Ten kilometres in 700 pixels: 14 m a pixel.</summary>
    private static readonly MapFrame Whole = new(new Envelope(114, 114.1, 34, 34.05), new Box(0, 0, 700, 400));

    /// <summary>Three streets by three in the town, about 100 m apart, and posts far off.</summary>
    private static readonly ImmutableArray<GeoPoint> Town = [.. Enumerable.Range(0, 9).Select(i => new GeoPoint(114.02 + (i % 3 * Step), 34.02 + (i / 3 * Step)))];
    private static readonly ImmutableArray<GeoPoint> Posts = [new(114.001, 34.001), new(114.09, 34.04), new(114.06, 34.01)];

    [Fact]
    public void The_town_is_shown_larger_and_the_posts_are_not_part_of_it()
    {
        var part = CrowdedPart.Of([.. Posts, .. Town], Whole, Second)!;

        Assert.All(Town, p => Assert.True(part.Contains(p.Lon, p.Lat)));
        Assert.All(Posts, p => Assert.False(part.Contains(p.Lon, p.Lat)));
        // Nobody stands where the frame, the north arrow or the scale is.
        var frame = new MapFrame(part, Second);
        Assert.All(Town, p => Assert.True(Second.Grow(-40).Contains(frame.ToPixel(new Coordinate(p.Lon, p.Lat)))));
        Assert.True(frame.MetresPerPixel < Whole.MetresPerPixel / 2);
    }

    [Fact]
    public void Stops_with_room_around_them_need_no_second_map() =>
        Assert.Null(CrowdedPart.Of([.. Enumerable.Range(0, 12).Select(i => new GeoPoint(114.01 + (i % 4 * 0.02), 34.01 + (i / 4 * 0.015)))], Whole, Second));

    [Fact]
    public void Five_close_stops_are_still_told_apart() => Assert.Null(CrowdedPart.Of([.. Posts, .. Town[..5]], Whole, Second));

    [Fact]
    public void A_stop_that_would_lie_in_the_margin_is_taken_in_whole()
    {
        var near = new GeoPoint(114.02 + (3.4 * Step), 34.02);
        var frame = new MapFrame(CrowdedPart.Of([.. Posts, .. Town, near], Whole, Second)!, Second);
        Assert.True(Second.Grow(-40).Contains(frame.ToPixel(new Coordinate(near.Lon, near.Lat))));
    }

    [Fact]
    public void A_stop_has_its_number_on_one_of_the_two_maps()
    {
        var (plan, problem) = SmallPlan.Make();
        var resolved = ResolvedPlan.Resolve(plan, problem);
        var map = new PlanMap(resolved, Words.English);
        var unit = resolved.Units[0];
        var stops = map.OfUnit(unit).Layers.Single(layer => layer.Id == "stops").Features;
        var part = stops[0].Shape.EnvelopeInternal.Copy();
        part.ExpandBy(1e-5);

        var labels = map.OfUnit(unit, part).Layers.Single(layer => layer.Id == "stops").Features.Select(feature => feature.Label?.Text).ToList();
        Assert.Equal([null, .. stops.Skip(1).Select(feature => feature.Label!.Text)], labels);
        Assert.Contains(map.OfUnit(unit, part).Layers, layer => layer.Id == "enlarged");
        Assert.Equal(stops[0].Label!.Text, map.PartOfUnit(unit, part).Layers.Single(layer => layer.Id == "stops").Features[0].Label!.Text);
    }
}
