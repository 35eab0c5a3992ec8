using System.Globalization;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>What is special about a ferry: who rides it, and how long it takes.</summary>
internal static class FerryLine
{
    /// <summary>
    /// Whether it carries a mode. A ferry that speaks of feet or bicycles and not of motor vehicles carries none (as GraphHopper reads it); whether a tag shuts it is
    /// <see cref="AccessRules"/>' business.
    /// </summary>
    public static bool Carries(LineTags tags, RoadTables rules, Mode mode)
    {
        if (mode is not (Mode.Car or Mode.Motorcycle) || rules.Modes[(int)mode].SpecificAccess.Any(key => tags.Value(key.Key) is not null))
        {
            return true;
        }

        return tags.Value("foot") is null && tags.Value("bicycle") is null;
    }

    /// <summary>km/h of a crossing of this length by its <c>duration</c>, or null where that says nothing.</summary>
    public static double? SpeedKmh(LineTags tags, double lengthMetres) =>
        tags.Value("duration") is { } text && Minutes(text) is { } minutes && lengthMetres > 0 ? lengthMetres / 1000 / (minutes / 60) : null;

    /// <summary>Minutes of <c>00:10</c>, <c>1:30:00</c>, <c>10</c> or <c>PT1H10M</c>; null where it is none of them or no time at all.</summary>
    internal static double? Minutes(string duration)
    {
        var minutes = duration.StartsWith("pt", StringComparison.Ordinal) ? IsoMinutes(duration.AsSpan(2)) : ClockMinutes(duration.Split(':'));
        return minutes is > 0 and <= 24 * 60 ? minutes : null;
    }

    private static double? ClockMinutes(string[] parts)
    {
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers switch
        {
            [var minutes] => minutes,
            [var hours, var minutes] => (60 * hours) + minutes,
            [var hours, var minutes, var seconds] => (60 * hours) + minutes + (seconds / 60.0),
            _ => null,
        };
    }

    private static double? IsoMinutes(ReadOnlySpan<char> text)
    {
        var minutes = 0.0;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 4)
            {
                return null;
            }

            var number = int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            double? unit = text[digits] switch { 'h' => 60, 'm' => 1, 's' => 1 / 60.0, _ => null };
            if (unit is null)
            {
                return null;
            }

            minutes += number * unit.Value;
            text = text[(digits + 1)..];
        }

        return minutes;
    }
}
