using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>The plan of a road that enters and leaves the county (or only enters it).</summary>
/// <param name="Grade">National, provincial or county road.</param>
/// <param name="Gates">One or two points a little beyond the border.</param>
/// <param name="Districts">Districts whose towns it joins, in order from the first gate.</param>
internal sealed record ThroughRoad(RoadGrade Grade, IReadOnlyList<PlanePoint> Gates, IReadOnlyList<int> Districts)
{
    private const double BeyondMetres = 450;

    /// <summary>All roads over the border: national and provincial roads across, county roads where the border would be empty for long.</summary>
    public static IReadOnlyList<ThroughRoad> Plan(CountyLand land)
    {
        var dice = SplitMix.For(land.Seed, "through roads");
        var (scale, root) = (land.Scale, land.Scale.Root);
        var roads = new List<ThroughRoad>();
        roads.AddRange(Axis.NorthSouth(dice, scale, CountyScale.AtLeastOne(root), 0.9, dice.Between(-0.03, 0.03)).Select(a => Across(land, RoadGrade.National, a)));
        roads.AddRange(Axis.WestEast(dice, scale, scale.Crossing(3), 0.86).Select(a => Across(land, RoadGrade.Provincial, a)));
        roads.AddRange(Axis.NorthSouth(dice, scale, scale.Crossing(2), 1.06).Select(a => Across(land, RoadGrade.Provincial, a)));
        for (var i = 0; i < scale.Crossing(3); i++)
        {
            roads.Add(IntoTheWidestGap(land, roads));
        }

        return roads;
    }

    public static PlanePoint Town(CountyLand land, int district) => land.Settlement[land.Districts.Centre[district]];

    private static ThroughRoad Across(CountyLand land, RoadGrade grade, Axis axis)
    {
        // A line may pass a dented or rounded county by: then it is moved towards the middle.
        var through = axis.Through;
        while (!land.Holds(through))
        {
            through *= 0.97;
        }

        var (from, to) = (Gate(land, through, axis.Forward * -1), Gate(land, through, axis.Forward));
        return new(grade, [from, to], Waypoints(land, from, to, grade == RoadGrade.National));
    }

    /// <summary>Takes in one town after the other while the detour is small.</summary>
    private static List<int> Waypoints(CountyLand land, PlanePoint from, PlanePoint to, bool wantsSeat)
    {
        const double NearestMetres = 3000;
        var stops = new List<int>();
        if (wantsSeat)
        {
            stops.Add(Enumerable.Range(0, land.Districts.Seats).MinBy(s => Town(land, s).DistanceTo(from, to)));
        }

        while (true)
        {
            var best = (Place: 0, District: -1, Detour: double.MaxValue);
            for (var place = 0; place <= stops.Count; place++)
            {
                var a = place == 0 ? from : Town(land, stops[place - 1]);
                var b = place == stops.Count ? to : Town(land, stops[place]);
                for (var d = 0; d < land.Districts.Count; d++)
                {
                    var town = Town(land, d);
                    var detour = (a.DistanceTo(town) + town.DistanceTo(b) - a.DistanceTo(b)) / a.DistanceTo(b);
                    if (!stops.Contains(d) && detour < 0.07 && detour < best.Detour && Math.Min(a.DistanceTo(town), b.DistanceTo(town)) > NearestMetres)
                    {
                        best = (place, d, detour);
                    }
                }
            }

            if (best.District < 0)
            {
                return stops;
            }

            stops.Insert(best.Place, best.District);
        }
    }

    private static ThroughRoad IntoTheWidestGap(CountyLand land, List<ThroughRoad> roads)
    {
        var angles = roads.SelectMany(r => r.Gates).Select(g => Math.Atan2(g.North, g.East)).Order().ToList();
        var widest = Enumerable.Range(0, angles.Count).MaxBy(Gap);
        var gate = Gate(land, default, PlanePoint.Towards(angles[widest] + (Gap(widest) / 2)));
        return new(RoadGrade.County, [gate], [Enumerable.Range(0, land.Districts.Count).MinBy(d => Town(land, d).DistanceTo(gate))]);

        double Gap(int i) => i + 1 < angles.Count ? angles[i + 1] - angles[i] : angles[0] + (2 * Math.PI) - angles[i];
    }

    private static PlanePoint Gate(CountyLand land, PlanePoint through, PlanePoint direction)
    {
        var p = land.Outline.Exit(through, direction, 1.6);
        while (!land.Holds(p))
        {
            p -= direction * 10;
        }

        return p + (direction * BeyondMetres);
    }
}
