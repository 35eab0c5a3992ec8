using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A feature of techcover.geojson.</summary>
internal sealed record DemoTechCover(string Id, BilingualName Name, string Kind, GridPoint Position, int RadiusMetres, double Effect)
{
    public (string From, string To)? Working { get; init; }

    public string? Outage { get; init; }
}

/// <summary>Cameras at crossroads and posts, infrared at enterprises, gatekeepers at organs and schools, household alarms in border villages.</summary>
internal static class TechCovers
{
    public static IReadOnlyList<DemoTechCover> Place(RoadMap map, Gazetteer gazetteer, PatrolWishes wishes)
    {
        var land = map.Sketch.Land;
        var dice = SplitMix.For(land.Seed, "technical cover");
        var covers = new List<DemoTechCover>();
        foreach (var place in wishes.Places)
        {
            _ = place.Kind switch
            {
                "entry_exit" or "market" when place.AreaId[0] != 'v' => Add(place, "cctv", 150, 0.5),
                "enterprise" when dice.Chance(0.5) => Add(place, "infrared", 80, 0.6),
                "enterprise" or "bridge" when dice.Chance(0.4) => Add(place, "cctv", 120, 0.4),
                "organ" or "school" when place.AreaId[0] != 'v' => Add(place, "gate", 60, 0.5),
                _ => false,
            };
        }

        foreach (var (_, corner) in map.Sketch.Nodes.Corner.SelectMany(c => c).Where(c => SeatGrid.IsAvenue(c.Key.Column) && SeatGrid.IsAvenue(c.Key.Row)).OrderBy(c => c.Value))
        {
            covers.Add(new(NextId(), new("路口视频", "Crossroads Camera"), "cctv", GridPoint.At(map.Sketch.Mesh.Position[corner]), 180, 0.5));
        }

        for (var cell = 0; cell < land.Cells.Count; cell++)
        {
            if (!land.Districts.IsSeat(land.Districts.Of(cell)) && land.Cells.IsOnBorder(cell) && dice.Chance(0.6))
            {
                var name = gazetteer.Village[cell];
                covers.Add(new(NextId(), new(name.Zh + "户户通报警", $"{name.En} Household Alarms"), "alarm", GridPoint.At(land.Settlement[cell]), 350, 0.3));
            }
        }

        // Some are out of order tonight.
        for (var i = 7; i < covers.Count; i += 23)
        {
            covers[i] = covers[i] with { Outage = "2026-11-23T09:00/2026-11-26T17:00" };
        }

        return covers;

        string NextId() => FormattableString.Invariant($"c-{covers.Count + 1:000}");

        bool Add(DemoPlace place, string kind, int radius, double effect)
        {
            covers.Add(new(NextId(), new(place.Name.Zh + NameOf(kind).Zh, $"{place.Name.En} {NameOf(kind).En}"), kind, place.Position, radius, effect)
            {
                Working = kind == "gate" ? ("18:00", "06:30") : null,
            });
            return true;
        }
    }

    private static BilingualName NameOf(string kind) => kind switch
    {
        "cctv" => new("视频", "Camera"),
        "infrared" => new("红外", "Infrared"),
        _ => new("门卫", "Gate"),
    };
}
