using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A row of incidents.csv.</summary>
internal sealed record DemoIncident(string Id, DateTime Time, string Category, GridPoint Position, double Weight);

/// <summary>A year of invented night incidents, in clusters near markets, enterprises and some villages, most of them from 23:00 to 03:00.</summary>
internal static class Incidents
{
    // Relative frequency per hour of the night.
    private static readonly (int Hour, int Share)[] Hours =
        [(18, 3), (19, 4), (20, 5), (21, 7), (22, 10), (23, 15), (0, 17), (1, 16), (2, 13), (3, 6), (4, 3), (5, 2)];

    private static readonly string[] Categories = ["theft", "theft", "theft", "burglary", "vehicle_theft", "affray", "damage", "crop_theft"];

    public static IReadOnlyList<DemoIncident> Invent(CountyLand land, IReadOnlyList<DemoPlace> places)
    {
        var dice = SplitMix.For(land.Seed, "incidents");
        var centres = places.Where(p => p.Kind is "market" or "enterprise").Select(p => (p.Position.ToPlane(), Spread: 260.0))
            .Concat(places.Where(p => p.Kind == "village_office" && dice.Chance(0.08)).Select(p => (p.Position.ToPlane(), Spread: 450.0)))
            .Select(c => (c.Item1, c.Spread, Heat: Math.Pow(dice.Unit(), 3))).ToList(); // few places are hot
        var rows = new List<(DateTime Time, string Category, GridPoint Position, double Weight)>();
        for (var i = 0; i < CountyScale.AtLeastOne(600 * land.Scale.Size); i++)
        {
            var (centre, spread, _) = Weighted(dice, centres, c => c.Heat);
            var hour = Weighted(dice, Hours, h => h.Share).Hour;
            var time = new DateTime(2025, 11, 1).AddDays(dice.Below(365)).AddHours(hour).AddMinutes(dice.Below(60));
            var position = centre;
            do
            {
                position = centre + (PlanePoint.Towards(dice.Between(0, 2 * Math.PI)) * (spread * (dice.Unit() + dice.Unit()) / 1.4));
            }
            while (!land.Holds(position));

            rows.Add((time, dice.Pick(Categories), GridPoint.At(position), dice.PickOf(1, 1, 1, 1.5, 2, 3)));
        }

        return [.. rows.OrderBy(r => r.Time).ThenBy(r => r.Position.Lon)
            .Select((r, i) => new DemoIncident(FormattableString.Invariant($"i-{i + 1:0000}"), r.Time, r.Category, r.Position, r.Weight))];
    }

    private static T Weighted<T>(SplitMix dice, IReadOnlyList<T> from, Func<T, double> share)
    {
        var left = dice.Unit() * from.Sum(share);
        foreach (var item in from)
        {
            left -= share(item);
            if (left < 0)
            {
                return item;
            }
        }

        return from[^1];
    }
}
