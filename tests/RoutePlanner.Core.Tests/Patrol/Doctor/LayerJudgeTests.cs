using System.Globalization;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol.Doctor;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

/// <summary>Layers shifted on purpose, and layers that are right. Seeds are fixed, so that a run is the same each time.</summary>
public class LayerJudgeTests
{
    /// <summary>How many layers of each kind; docs/doctor.md has the figures for 1,000.</summary>
    private static readonly int Layers = int.Parse(Environment.GetEnvironmentVariable("ROUTEPLANNER_DOCTOR_LAYERS") ?? "30", CultureInfo.InvariantCulture);

    private static readonly string[] Grids = ["EPSG:4547", "EPSG:4526", "EPSG:4548", "EPSG:4508", "EPSG:32650", "EPSG:32649", "EPSG:3857"];

    /// <summary>Maps that were read; tests of a class run one after the other.</summary>
    private static readonly Dictionary<string, DrawnLayer> Maps = [];

    [Theory]
    [InlineData("example")]
    [InlineData("liechtenstein.osm.pbf")]
    [InlineData("porto-alegre.osm.pbf")]
    public void Good_layers_are_not_accused(string map)
    {
        var drawn = Map(map);
        var verdicts = Enumerable.Range(0, Layers).Select(seed =>
        {
            var random = new Random(seed);
            return drawn.Judge(drawn.Points(random, random.Next(10, 201), 5 + (25 * random.NextDouble()), seed % 2 == 0 ? 0 : 150)).Verdict;
        }).ToList();
        Tell(map, "good", 0, verdicts.Select(v => (v, true)));

        Assert.InRange(verdicts.Count(v => v == LayerVerdict.FitsOtherwise), 0, Layers / 1000);
    }

    /// <summary>
    /// Layers in metres, which have more ways to go wrong: other grids, their zones, north before east. The roads lie around 114.4°E, in every one of these grids' zone
    /// or, of EPSG:32649, at its edge.
    /// </summary>
    [Theory]
    [InlineData("example")]
    [InlineData("liechtenstein.osm.pbf")]
    [InlineData("porto-alegre.osm.pbf")]
    public void Good_layers_in_metres_are_not_accused(string map)
    {
        var drawn = Map(map);
        var systems = Grids.Select(name => CoordinateSystem.Find(name, out _)!).ToArray();
        var verdicts = Enumerable.Range(0, Layers).Select(seed =>
        {
            var random = new Random(seed);
            var system = systems[seed % systems.Length];
            var points = drawn.Points(random, random.Next(10, 201), 5 + (25 * random.NextDouble()), random.Next(2) == 0 ? 0 : 150);
            return drawn.Judge(points.Select(system.FromGeo), system).Verdict;
        }).ToList();
        Tell(map, "good, in metres", 0, verdicts.Select(v => (v, true)));

        Assert.InRange(verdicts.Count(v => v == LayerVerdict.FitsOtherwise), 0, Layers / 1000);
    }

    [Theory]
    [InlineData("example", 10, 0.9)]
    [InlineData("example", 30, 0.97)]
    [InlineData("liechtenstein.osm.pbf", 30, 0.8)]
    public void Metres_declared_as_another_grid_are_found_and_never_called_a_third(string map, int points, double leastShare)
    {
        var drawn = Map(map);
        foreach (var (declared, actual) in ((string, string)[])[("EPSG:4548", "EPSG:4547"), ("EPSG:4527", "EPSG:4526"), ("EPSG:4326", "EPSG:3857"), ("EPSG:32649", "EPSG:32650")])
        {
            var (toldSystem, actualSystem) = (CoordinateSystem.Find(declared, out _)!, CoordinateSystem.Find(actual, out _)!);
            var verdicts = Enumerable.Range(0, Math.Max(1, Layers / 3)).Select(seed =>
            {
                var random = new Random(seed);
                var judgement = drawn.Judge(drawn.Points(random, points, 5 + (25 * random.NextDouble())).Select(actualSystem.FromGeo), toldSystem);
                return (judgement.Verdict, judgement.Verdict != LayerVerdict.FitsOtherwise || judgement.Best!.Key == actual);
            }).ToList();
            Tell(map, $"{actual} as {declared}", points, verdicts);

            Assert.All(verdicts, v => Assert.True(v.Item2));
            Assert.True(verdicts.Count(v => v.Verdict == LayerVerdict.FitsOtherwise) >= leastShare * verdicts.Count, $"{actual}: {verdicts.Count(v => v.Verdict == LayerVerdict.FitsOtherwise)} of {verdicts.Count}");
        }
    }

    [Theory]
    [InlineData("example", 10, 0.9)]
    [InlineData("example", 30, 0.97)]
    [InlineData("liechtenstein.osm.pbf", 10, 0)]
    [InlineData("liechtenstein.osm.pbf", 30, 0.8)]
    public void Shifted_layers_are_found_where_the_roads_allow_and_never_called_another_shift(string map, int points, double leastShare)
    {
        var drawn = Map(map);
        foreach (var hypothesis in ShiftHypothesis.InDegrees)
        {
            var verdicts = Enumerable.Range(0, Math.Max(1, Layers / 3)).Select(seed =>
            {
                var random = new Random(seed);
                var judgement = drawn.Judge(drawn.Points(random, points, 5 + (25 * random.NextDouble())).Select(hypothesis.Apply));
                return (judgement.Verdict, judgement.Verdict != LayerVerdict.FitsOtherwise || judgement.Best!.Key == hypothesis.Key);
            }).ToList();
            Tell(map, hypothesis.Key, points, verdicts);

            Assert.All(verdicts, v => Assert.True(v.Item2));
            Assert.True(verdicts.Count(v => v.Verdict == LayerVerdict.FitsOtherwise) >= leastShare * verdicts.Count, $"{hypothesis.Key}: {verdicts.Count(v => v.Verdict == LayerVerdict.FitsOtherwise)} of {verdicts.Count}");
            Assert.DoesNotContain(verdicts, v => v.Verdict == LayerVerdict.Fits && points >= 30);
        }
    }

    [Fact]
    public void Positions_that_know_nothing_of_the_roads_are_nothing_to_tell_by()
    {
        var drawn = Map("example");
        var (west, south, east, north) = drawn.Roads.Extent;
        for (var seed = 0; seed < Layers; seed++)
        {
            var random = new Random(seed);
            var points = Enumerable.Range(0, random.Next(10, 201)).Select(_ => new GeoPoint(west + (random.NextDouble() * (east - west)), south + (random.NextDouble() * (north - south))));
            Assert.NotEqual(LayerVerdict.FitsOtherwise, drawn.Judge(points).Verdict);
        }
    }

    [Fact]
    public void A_dense_grid_of_streets_fits_every_shift_so_that_nothing_can_be_told()
    {
        var drawn = new DrawnLayer(DrawnLayer.Blocks(60, 50));

        Assert.Equal(LayerVerdict.CannotTell, drawn.Judge(drawn.Points(new Random(1), 10, 25).Select(Gcj02.FromWgs84)).Verdict);
    }

    [Fact]
    public void Seven_positions_are_too_few()
    {
        var drawn = Map("example");

        var judgement = drawn.Judge(drawn.Points(new Random(1), 7, 5).Select(Gcj02.FromWgs84));

        Assert.Equal(LayerVerdict.CannotTell, judgement.Verdict);
        Assert.Contains("too few", judgement.Reason, StringComparison.Ordinal);
    }

    private static DrawnLayer Map(string map) =>
        Maps.TryGetValue(map, out var made) ? made : Maps[map] = new DrawnLayer(map == "example" ? DrawnLayer.Example() : DrawnLayer.MovedToChina(map));

    private static void Tell(string map, string kind, int points, IEnumerable<(LayerVerdict Verdict, bool IsRight)> verdicts)
    {
        var all = verdicts.ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{map} | {kind} | {points} points | fits {all.Count(v => v.Verdict == LayerVerdict.Fits)} | otherwise {all.Count(v => v.Verdict == LayerVerdict.FitsOtherwise)} (wrong name {all.Count(v => !v.IsRight)}) | can't tell {all.Count(v => v.Verdict == LayerVerdict.CannotTell)}");
    }
}
