using System.Buffers;
using System.Globalization;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>What a line's own tags allow at most, whatever its kind. km/h for vehicles; feet are not slowed.</summary>
internal static class SpeedCaps
{
    private const double KmhPerMph = 1.609344;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>The lowest cap of the road itself: surface, state, service, design speed. Infinity where none is set, 0 where no vehicle gets through.</summary>
    public static double RoadKmh(LineTags tags, RoadTables rules)
    {
        var cap = double.PositiveInfinity;
        foreach (var (key, kmh) in rules.Caps)
        {
            cap = tags.Value(key) is { } value && kmh.TryGetValue(value, out var limit) ? Math.Min(cap, limit) : cap;
        }

        return (tags.Value("technical_grade") ?? tags.Value("grade")) is { } grade && rules.DesignSpeeds.TryGetValue(grade, out var design) ? Math.Min(cap, design) : cap;
    }

    /// <summary>The lowest limit that is in force for a mode in one direction during the night; infinity where there is none.</summary>
    public static double LimitKmh(LineTags tags, RoadTables rules, Mode mode, bool isForward)
    {
        var lowest = double.PositiveInfinity;
        foreach (var value in tags.Possible(rules.Modes[(int)mode].MaxSpeed, isForward))
        {
            lowest = value is null ? lowest : Math.Min(lowest, LimitKmh(value, rules));
        }

        return lowest;
    }

    /// <summary>
    /// A <c>maxspeed</c> value in km/h: <c>50</c>, <c>50 km/h</c>, <c>30 mph</c>, or a word of the rules (<c>walk</c>, <c>cn:urban</c>); of several (<c>60;80</c>) the
    /// lowest. Infinity for what sets no number (<c>none</c>, <c>signals</c>) or makes no sense.
    /// </summary>
    internal static double LimitKmh(string maxspeed, RoadTables rules)
    {
        var lowest = double.PositiveInfinity;
        foreach (var part in maxspeed.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            lowest = Math.Min(lowest, rules.SpeedLimits.TryGetValue(part, out var word) ? word : NumberKmh(part));
        }

        return lowest;
    }

    private static double NumberKmh(string text)
    {
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
}
