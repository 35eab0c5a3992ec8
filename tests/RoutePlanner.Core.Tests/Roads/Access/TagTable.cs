using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Tests.Roads.Access;

/// <summary>Rows of tags and the speeds they give, as tests write them: <c>tags | car | motorcycle | e-bike | foot</c>.</summary>
internal static class TagTable
{
    /// <summary>Terms by day: speeds come out as the tables have them.</summary>
    public static readonly RoadUseTerms Day = RoadUseTerms.Of(new RoadGraphOptions { NightFactor = 1 });

    /// <summary>The rows without their heading.</summary>
    public static TheoryData<string, string, string, string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var cells in table.Split('\n').Skip(1).Select(line => line.Split('|')))
        {
            rows.Add(cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), cells[3].Trim(), cells[4].Trim());
        }

        return rows;
    }

    /// <summary><c>highway=path foot=no</c>, apart by blanks.</summary>
    public static Dictionary<string, string> Tags(string tags) =>
        tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=', 2)).ToDictionary(t => t[0], t => t[1]);

    /// <summary>km/h of the four modes, forward/backward; one number where both are equal, - where closed.</summary>
    public static (string Car, string Motorcycle, string Ebike, string Foot) Speeds(RoadUse? use) =>
        (Speeds(use, Mode.Car), Speeds(use, Mode.Motorcycle), Speeds(use, Mode.Ebike), Speeds(use, Mode.Foot));

    private static string Speeds(RoadUse? use, Mode mode)
    {
        if (use is null)
        {
            return "-";
        }

        var (forward, backward) = (Speed(use, mode, true), Speed(use, mode, false));
        return forward == backward ? forward : $"{forward}/{backward}";
    }

    /// <summary>From the time for 1,000 km: 36,000,000 / (km/h) tenths of a second.</summary>
    private static string Speed(RoadUse use, Mode mode, bool forward)
    {
        var deciseconds = use.Deciseconds(mode, forward, 100_000_000);
        return deciseconds == RoadGraph.NoAccess ? "-" : FormattableString.Invariant($"{Math.Round(36_000_000.0 / deciseconds, 2):0.##}");
    }
}
