using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>The motorised teams: fifty officers per seat in squads over three shifts, and one squad per township.</summary>
internal static class Squads
{
    public const int OfficersPerSeat = 50;

    private static readonly (string Start, string End, int BreakMinutes)[] Shifts = [("18:00", "02:00", 30), ("22:00", "06:00", 30), ("08:00", "18:00", 60)];

    public static IReadOnlyList<DemoTeam> Raise(CountyLand land, Gazetteer gazetteer)
    {
        var teams = new List<DemoTeam>();
        for (var d = 0; d < land.Districts.Count; d++)
        {
            if (land.Districts.IsSeat(d))
            {
                Seat(land, gazetteer, d, teams);
            }
            else
            {
                teams.Add(Township(land, gazetteer, d));
            }
        }

        return teams;
    }

    private static void Seat(CountyLand land, Gazetteer gazetteer, int seat, List<DemoTeam> teams)
    {
        var dice = SplitMix.For(land.Seed, FormattableString.Invariant($"squads {seat}"));
        var (id, area) = (gazetteer.DistrictId(seat), gazetteer.Town[seat]);
        var sizes = Sizes(dice, Math.Max(2, (int)Math.Round(OfficersPerSeat * land.Scale.SeatShare)));
        for (var i = 0; i < sizes.Count; i++)
        {
            // One squad in three has the day; the night shifts take turns.
            var shift = i % 3;
            var (start, end, rest) = Shifts[shift];
            var mode = dice.Chance(0.75) ? "car" : "motorcycle";
            // The dog handlers work by day: a wish for them at night can't be met.
            var skills = shift == 2 && i < 3 ? "dog" : dice.Chance(0.3) ? "first_aid" : "";
            teams.Add(new(
                FormattableString.Invariant($"S{seat + 1}{i + 1:00}"), FormattableString.Invariant($"{area.Zh}巡逻{i + 1}组"), "seat", [id], $"p-{id}-00", mode, sizes[i],
                FormattableString.Invariant($"城{seat + 1}{i + 1:00}"), skills, start, end, rest));
        }
    }

    /// <summary>Squads of two to four that add up.</summary>
    private static List<int> Sizes(SplitMix dice, int officers)
    {
        var sizes = new List<int>();
        while (officers > 0)
        {
            var size = officers switch { <= 4 => officers, 5 => 3, _ => 2 + dice.Below(3) };
            sizes.Add(size);
            officers -= size;
        }

        return sizes;
    }

    private static DemoTeam Township(CountyLand land, Gazetteer gazetteer, int district)
    {
        var number = district - land.Districts.Seats + 1;
        var dice = SplitMix.For(land.Seed, FormattableString.Invariant($"squad {district}"));
        var id = gazetteer.DistrictId(district);
        var (start, end) = dice.Chance(0.5) ? ("19:30", "05:30") : ("20:00", "06:00");
        return new(
            FormattableString.Invariant($"T{number:00}"), gazetteer.Town[district].Zh + "巡逻队", "township", [id], $"p-{id}-00",
            dice.Chance(0.8) ? "car" : "motorcycle", 3 + dice.Below(3),
            FormattableString.Invariant($"镇{number:00}"), dice.Chance(0.3) ? "first_aid" : "", start, end, 30);
    }
}
