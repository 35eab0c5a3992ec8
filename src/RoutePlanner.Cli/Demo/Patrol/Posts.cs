using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>Entry/exit posts: one on every road over the border, some metres inside it.</summary>
internal static class Posts
{
    public static IReadOnlyList<DemoPlace> Place(RoadMap map, Gazetteer gazetteer, DistrictIndex districts)
    {
        var sketch = map.Sketch;
        var dice = SplitMix.For(sketch.Land.Seed, "posts");
        var posts = new List<DemoPlace>();
        for (var i = 0; i < sketch.Through.Count; i++)
        {
            var road = sketch.Roads[sketch.ThroughRoads[i]];
            var courses = sketch.Through[i].Gates.Count == 1 ? new[] { road.Nodes } : [road.Nodes, [.. road.Nodes.Reverse()]];
            foreach (var nodes in courses)
            {
                var position = JustInside(map, nodes);
                var district = districts.At(position);
                var town = gazetteer.Town[district];
                var post = new DemoPlace(
                    FormattableString.Invariant($"p-post-{posts.Count + 1:000}"), new($"{town.Zh}{road.Ref}卡点", $"{town.En} {road.Ref} Post"), "entry_exit", position,
                    gazetteer.DistrictId(district))
                {
                    Priority = road.Grade >= RoadGrade.Provincial ? 5 : 4,
                    ServiceMinutes = 8,
                    GapMinMinutes = 45,
                    Note = "示例 synthetic",
                };
                posts.Add(dice.Chance(0.5) ? post.WithGapMax(150) with { Visits = 4 } : post.WithGapMax(180) with { Visits = 3 });
            }
        }

        return posts;
    }

    private static GridPoint JustInside(RoadMap map, IReadOnlyList<int> nodes)
    {
        const double InsideMetres = 16;
        var (mesh, land) = (map.Sketch.Mesh, map.Sketch.Land);
        var line = new List<PlanePoint>();
        foreach (var (a, b) in nodes.Zip(nodes.Skip(1)))
        {
            line.AddRange(map.PointsOf(mesh.Between(a, b), a).Skip(line.Count == 0 ? 0 : 1).Select(p => p.ToPlane()));
            if (land.Holds(line[^1]) && land.Holds(line[^2]))
            {
                break;
            }
        }

        var course = new Course(line);
        var border = 0.0;
        while (!land.Holds(course.PointAt(border)) || !land.Holds(course.PointAt(border + (2 * InsideMetres))))
        {
            border += 2;
        }

        return GridPoint.At(course.PointAt(border + InsideMetres));
    }
}
