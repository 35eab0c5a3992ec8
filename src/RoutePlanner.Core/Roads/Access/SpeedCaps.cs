using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>What a line's own tags allow at most, whatever its kind. km/h for vehicles; feet are not slowed.</summary>
internal static class SpeedCaps
{
    private const double KmhPerMph = 1.609344;
    private const double WalkKmh = 5;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly FrozenDictionary<string, int> OfSurface = new Dictionary<string, int>
    {
        ["compacted"] = 40,
        ["fine_gravel"] = 40,
        ["pebblestone"] = 40,
        ["metal"] = 40,
        ["wood"] = 30,
        ["gravel"] = 30,
        ["unpaved"] = 30,
        ["dirt"] = 30,
        ["cobblestone"] = 30,
        ["sett"] = 30,
        ["unhewn_cobblestone"] = 20,
        ["earth"] = 20,
        ["ground"] = 20,
        ["grass"] = 20,
        ["grass_paver"] = 20,
        ["rock"] = 10,
        ["sand"] = 10,
        ["mud"] = 10,
        ["snow"] = 10,
        ["ice"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> OfTrackType = new Dictionary<string, int>
    {
        ["grade1"] = 40,
        ["grade2"] = 20,
        ["grade3"] = 15,
        ["grade4"] = 10,
        ["grade5"] = 8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> OfService = new Dictionary<string, int>
    {
        ["alley"] = 10,
        ["driveway"] = 10,
        ["parking_aisle"] = 10,
        ["drive-through"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lowest cap that the tags set, or infinity.</summary>
    public static double VehicleKmh(IReadOnlyDictionary<string, string> tags)
    {
        var cap = double.PositiveInfinity;
        cap = Math.Min(cap, Cap(tags, "surface", OfSurface));
        cap = Math.Min(cap, Cap(tags, "tracktype", OfTrackType));
        cap = Math.Min(cap, Cap(tags, "service", OfService));
        return Math.Min(cap, Tag.Value(tags, "maxspeed") is { } limit ? LimitKmh(limit) : double.PositiveInfinity);
    }

    /// <summary>
    /// A <c>maxspeed</c> value in km/h: <c>50</c>, <c>50 km/h</c>, <c>30 mph</c>, <c>walk</c>; of several (<c>60;80</c>) the lowest.
    /// Infinity for what sets no number (<c>none</c>, <c>signals</c>, <c>CN:urban</c>) or makes no sense.
    /// </summary>
    internal static double LimitKmh(string maxspeed)
    {
        var lowest = double.PositiveInfinity;
        foreach (var part in maxspeed.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            lowest = Math.Min(lowest, OneLimitKmh(part));
        }

        return lowest;
    }

    private static double OneLimitKmh(string text)
    {
        if (text == "walk")
        {
            return WalkKmh;
        }

        var digits = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var number = digits < 0 ? text.AsSpan() : text.AsSpan(0, digits);
        var unit = digits < 0 ? "" : text.AsSpan(digits).Trim().ToString();
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value < 1)
        {
            return double.PositiveInfinity;
        }

        return unit switch
        {
            "" or "km/h" or "kmh" or "kph" or "公里/小时" => value,
            "mph" => value * KmhPerMph,
            _ => double.PositiveInfinity,
        };
    }

    private static double Cap(IReadOnlyDictionary<string, string> tags, string key, FrozenDictionary<string, int> caps) =>
        Tag.Value(tags, key) is { } value && caps.TryGetValue(value, out var cap) ? cap : double.PositiveInfinity;
}
