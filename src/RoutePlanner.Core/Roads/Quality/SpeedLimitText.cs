using System.Globalization;
using System.Text.RegularExpressions;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>Whether the text of a <c>maxspeed</c> says something. Source: OSM wiki, Key:maxspeed.</summary>
internal static partial class SpeedLimitText
{
    private const double KmhPerMph = 1.609344;

    /// <summary>The lowest limit that a text names in km/h; null for a word that sets none (<c>none</c>, <c>signals</c>, <c>CN:urban</c>).</summary>
    /// <returns>False where the text is no speed limit at all.</returns>
    public static bool TryRead(string text, out double? kmh)
    {
        kmh = null;
        var parts = text.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var part in parts)
        {
            if (Number().Match(part) is { Success: true } match)
            {
                var value = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * (match.Groups["mph"].Success ? KmhPerMph : 1);
                kmh = Math.Min(kmh ?? double.PositiveInfinity, value);
            }
            else if (!Word().IsMatch(part))
            {
                return false;
            }
        }

        return parts.Length > 0;
    }

    [GeneratedRegex("""^(?<number>\d{1,4}(\.\d+)?) ?((?<mph>mph)|km/h|kmh|kph|公里/小时)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex("^(none|unlimited|walk|signals|variable|implicit|[a-z]{2}(-[a-z]{2,3})?:[a-z0-9_:]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
