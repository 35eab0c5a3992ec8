using System.Collections.Immutable;
using System.Globalization;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Reads <c>no @ (Mo-Fr 07:00-09:00,16:00-18:00; Sa 08:00-12:00); 50 @ (22:00-06:00)</c>: clauses apart from each other by semicolons outside brackets.
/// A condition is understood when it is made of weekdays (<c>Mo-Fr</c>, <c>Sa,Su</c>) and hours (<c>HH:MM-HH:MM</c>, past midnight or to 24:00), each optional, or
/// <c>24/7</c>. Everything else (weather, weights, months, holidays, sunset) is not; what speaks of time may be in force. Source: OSM wiki, Conditional restrictions and opening_hours.
/// </summary>
internal static class ConditionalText
{
    private const int DayMinutes = 24 * 60;
    private const byte EveryDay = 0x7F;
    private static readonly string[] TimeWords =
    [
        "sunset", "sunrise", "dusk", "dawn", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ph", "sh", "week", "easter",
    ];

    private static readonly string[] Weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];

    /// <summary>The clauses in their order; of two in force the later one holds.</summary>
    public static ImmutableArray<ConditionalClause> Clauses(string text)
    {
        var clauses = ImmutableArray.CreateBuilder<ConditionalClause>();
        foreach (var part in OutsideBrackets(text.ToLowerInvariant()))
        {
            var at = part.IndexOf('@', StringComparison.Ordinal);
            var value = (at < 0 ? part : part[..at]).Trim();
            if (value.Length > 0 || at >= 0)
            {
                var condition = at < 0 || value.Length == 0 ? "" : part[(at + 1)..].Trim();
                var rule = RuleOf(condition);
                clauses.Add(new ConditionalClause(value, rule, rule is null && SpeaksOfTime(condition)));
            }
        }

        return clauses.ToImmutable();
    }

    /// <summary>Whether the hours of one condition, as a turn restriction has it, are known to lie outside a night.</summary>
    public static bool IsOutside(string condition, NightHours? hours) => RuleOf(condition.ToLowerInvariant())?.Covers(hours) == NightShare.None;

    private static bool SpeaksOfTime(string condition) =>
        condition.Split([' ', ',', ';', '-', '(', ')', '+', ':'], StringSplitOptions.RemoveEmptyEntries).Any(word => TimeWords.Contains(word) || Weekdays.Contains(word));

    private static IEnumerable<string> OutsideBrackets(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] == ';' && depth <= 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static TimeRule? RuleOf(string condition)
    {
        var inner = condition.StartsWith('(') && condition.EndsWith(')') ? condition[1..^1] : condition;
        var selectors = ImmutableArray.CreateBuilder<(byte, TimeSpanOfDay)>();
        foreach (var part in inner.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryAdd(part, selectors))
            {
                return null;
            }
        }

        return selectors.Count == 0 ? null : new TimeRule(selectors.ToImmutable());
    }

    private static bool TryAdd(string part, ImmutableArray<(byte Weekdays, TimeSpanOfDay Hours)>.Builder selectors)
    {
        if (part == "24/7")
        {
            selectors.Add((EveryDay, new TimeSpanOfDay(0, DayMinutes)));
            return true;
        }

        var hoursAt = part.AsSpan().IndexOfAnyInRange('0', '9');
        var daysText = (hoursAt < 0 ? part : part[..hoursAt]).Trim().TrimEnd(':', ',');
        var days = daysText.Length == 0 ? EveryDay : DaysOf(daysText);
        if (days == 0)
        {
            return false;
        }

        var spans = hoursAt < 0 ? ["00:00-24:00"] : part[hoursAt..].Split(',', StringSplitOptions.TrimEntries);
        foreach (var (i, span) in spans.Index())
        {
            // After hours a weekday begins another group: Mo-Fr 07:00-09:00,Sa 08:00-12:00.
            if (i > 0 && span.Length > 0 && char.IsAsciiLetter(span[0]))
            {
                return TryAdd(string.Join(',', spans[i..]), selectors);
            }

            if (HoursOf(span) is not { } hours)
            {
                return false;
            }

            selectors.Add((days, hours));
        }

        return true;
    }

    /// <summary>One bit a weekday, or 0 where the text names none.</summary>
    private static byte DaysOf(string text)
    {
        var days = 0;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var (first, last) = (Array.IndexOf(Weekdays, ends[0]), Array.IndexOf(Weekdays, ends[^1]));
            if (ends.Length > 2 || first < 0 || last < 0)
            {
                return 0;
            }

            for (var day = first; ; day = (day + 1) % 7)
            {
                days |= 1 << day;
                if (day == last)
                {
                    break;
                }
            }
        }

        return (byte)days;
    }

    private static TimeSpanOfDay? HoursOf(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || MinuteOf(ends[0]) is not { } start || MinuteOf(ends[1]) is not { } end || start == DayMinutes)
        {
            return null;
        }

        return new TimeSpanOfDay(start, end > start ? end : end + DayMinutes);
    }

    private static int? MinuteOf(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && parts[0].Length is 1 or 2 && parts[1].Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            && minute < 60 && (hour < 24 || (hour == 24 && minute == 0))
            ? (hour * 60) + minute
            : null;
    }
}
