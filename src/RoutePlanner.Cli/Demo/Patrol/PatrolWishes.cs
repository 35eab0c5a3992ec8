using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>All that the county wants patrolled, and who is there to do it.</summary>
internal sealed class PatrolWishes
{
    public PatrolWishes(RoadMap map, Gazetteer gazetteer)
    {
        var land = map.Sketch.Land;
        var districts = new DistrictIndex(land);
        var spots = new Spots(land, map, districts, SplitMix.For(land.Seed, "spots"));
        KeyRoads = KeyRoadPieces.Cut(map, gazetteer, districts);
        var given = Posts.Place(map, gazetteer, districts).Concat(BridgePlaces(map, gazetteer, districts)).ToLookup(p => p.AreaId);
        var places = new List<DemoPlace>();
        for (var d = 0; d < land.Districts.Count; d++)
        {
            var own = given[gazetteer.DistrictId(d)].ToList();
            places.AddRange(land.Districts.IsSeat(d)
                ? SeatPlaces.Plan(land, gazetteer, spots, d).Concat(own)
                : new TownshipPlaces(land, gazetteer, spots, d).Plan(own, [.. KeyRoads.Where(k => k.District == d)]));
        }

        var villages = new VillageTeams(land, gazetteer, spots);
        places.AddRange(villages.Places);
        Conflicts.Add(places);
        Places = places;
        Teams = [.. Squads.Raise(land, gazetteer), .. villages.Teams];
        TeamCells = villages.TeamCells;
    }

    private PatrolWishes(IReadOnlyList<DemoPlace> places, IReadOnlyList<DemoKeyRoad> keyRoads, PatrolWishes rest) =>
        (Places, KeyRoads, Teams, TeamCells) = (places, keyRoads, rest.Teams, rest.TeamCells);

    public IReadOnlyList<DemoPlace> Places { get; }

    public IReadOnlyList<DemoKeyRoad> KeyRoads { get; }

    public IReadOnlyList<DemoTeam> Teams { get; }

    /// <summary>Villages with a team of their own.</summary>
    public IReadOnlyList<int> TeamCells { get; }

    /// <summary>The same teams with other wishes.</summary>
    public PatrolWishes With(IReadOnlyList<DemoPlace> places, IReadOnlyList<DemoKeyRoad> keyRoads) => new(places, keyRoads, this);

    private static IEnumerable<DemoPlace> BridgePlaces(RoadMap map, Gazetteer gazetteer, DistrictIndex districts)
    {
        var sketch = map.Sketch;
        var edges = Enumerable.Range(0, sketch.Mesh.Ends.Count).Where(e => sketch.IsBridge[e] && sketch.IsRoad(e)).ToList();
        for (var i = 0; i < edges.Count; i++)
        {
            var position = map.PointsOf(edges[i], sketch.Mesh.Ends[edges[i]].A)[0];
            if (districts.At(position) == DistrictIndex.Outside)
            {
                continue;
            }

            yield return new(
                FormattableString.Invariant($"p-bridge-{i + 1:00}"), new($"清溪河{i + 1}号桥", $"Qingxi River Bridge {i + 1}"), "bridge", position,
                gazetteer.DistrictId(districts.At(position)))
            {
                Visits = 1 + (i % 2),
                GapMinMinutes = i % 2 == 1 ? 90 : null,
            };
        }
    }
}
