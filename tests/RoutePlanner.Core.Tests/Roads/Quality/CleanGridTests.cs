using System.Collections.Immutable;
using CsCheck;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Tests.Roads.Quality;

/// <summary>A grid of streets, whatever its size and however shaken, has nothing to find; with one street taken out of its joints it has.</summary>
public sealed class CleanGridTests
{
    private static readonly Gen<Grid> Grids = Gen.Select(Gen.Int[2, 6], Gen.Int[2, 6], Gen.Double[60, 400], Gen.ULong)
        .Select((columns, rows, cell, seed) => new Grid(columns, rows, cell, new Random(unchecked((int)seed))));

    [Fact]
    public void A_clean_grid_has_no_findings() =>
        Grids.Sample(grid => Assert.Empty(RoadChecks.Find(Survey(grid.Roads())).Findings), iter: 100);

    [Fact]
    public void A_street_taken_out_of_its_joints_is_found() =>
        Grids.Sample(
            grid =>
            {
                // Its vertices keep their places, but are no longer the others': it now touches or crosses them without joining.
                var roads = grid.Roads();
                var loose = roads[0] with { VertexKeys = [.. roads[0].VertexKeys.Select(k => k + 1_000_000)] };
                var findings = RoadChecks.Find(Survey(roads.SetItem(0, loose))).Findings;
                Assert.Contains(findings, f => f.Kind == FindingKind.Island && f.Subjects.Any(s => s.Id == loose.Id));
            },
            iter: 100);

    private static RoadSurvey Survey(ImmutableArray<RoadFeature> roads) =>
        new(new RoadLayer("grid", roads, []), new GeometryFactory().ToGeometry(new Envelope(113, 115, 31, 33)));

    private sealed class Grid
    {
        private readonly int columns;
        private readonly int rows;
        private readonly GeoPoint[,] points;

        public Grid(int columns, int rows, double cell, Random random)
        {
            (this.columns, this.rows) = (columns, rows);
            var plane = new LocalPlane(new GeoPoint(114, 32));
            points = new GeoPoint[columns + 1, rows + 1];
            for (var x = 0; x <= columns; x++)
            {
                for (var y = 0; y <= rows; y++)
                {
                    points[x, y] = plane.ToGeo((x + (0.4 * (random.NextDouble() - 0.5))) * cell, (y + (0.4 * (random.NextDouble() - 0.5))) * cell);
                }
            }
        }

        public ImmutableArray<RoadFeature> Roads() =>
        [
            .. Enumerable.Range(0, rows + 1).Select(y => Road($"h{y}", Enumerable.Range(0, columns + 1).Select(x => (x, y)))),
            .. Enumerable.Range(0, columns + 1).Select(x => Road($"v{x}", Enumerable.Range(0, rows + 1).Select(y => (x, y)))),
        ];

        private RoadFeature Road(string id, IEnumerable<(int X, int Y)> course)
        {
            var line = course.ToList();
            return new RoadFeature(
                id, [.. line.Select(p => points[p.X, p.Y])], [.. line.Select(p => (long)((100 * p.X) + p.Y))],
                new Dictionary<string, string> { ["highway"] = "secondary", ["name"] = id, ["maxspeed"] = "60" });
        }
    }
}
