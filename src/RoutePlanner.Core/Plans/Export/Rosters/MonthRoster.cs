using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Export.Rosters;

/// <summary>Who is on duty on which day of a month, by duty.csv: teams by days, each shift as a letter with a key. A shift belongs to the day it starts on.</summary>
public sealed class MonthRoster
{
    private MonthRoster(YearMonth month, ImmutableArray<RosterShift> shifts, ImmutableArray<RosterRow> rows)
    {
        Month = month;
        Shifts = shifts;
        Rows = rows;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>Its days.</summary>
    public int DayCount => Month.Calendar.GetDaysInMonth(Month.Year, Month.Month);

    /// <summary>The shifts that occur, by start and end.</summary>
    public ImmutableArray<RosterShift> Shifts { get; }

    /// <summary>One a team, in the county's order; teams without a shift too.</summary>
    public ImmutableArray<RosterRow> Rows { get; }

    /// <summary>The roster of a county's month.</summary>
    public static MonthRoster Of(County county, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(county);
        var days = Enumerable.Range(1, month.Calendar.GetDaysInMonth(month.Year, month.Month)).Select(day => month.OnDayOfMonth(day)).ToList();
        var dutiesOf = county.Duties.ToLookup(duty => duty.TeamId, StringComparer.Ordinal);
        var daysOf = county.Teams.Select(team => days.Select(day => DutyDay.Of([.. dutiesOf[team.Id]], day).OrderBy(duty => duty.Start).ToList()).ToList()).ToList();
        ImmutableArray<RosterShift> shifts =
        [
            .. daysOf
                .SelectMany(team => team)
                .SelectMany(day => day)
                .Select(KeyOf)
                .Distinct()
                .Order()
                .Select((shift, i) => new RosterShift(Letters(i), shift.Start, shift.End, shift.BreakMinutes)),
        ];
        var letterOf = shifts.ToDictionary(shift => (shift.Start, shift.End, shift.BreakMinutes), shift => shift.Letters);
        return new MonthRoster(
            month, shifts, [.. county.Teams.Zip(daysOf, (team, own) => new RosterRow(team, [.. own.Select(day => day.Select(duty => letterOf[KeyOf(duty)]).ToImmutableArray())]))]);
    }

    private static (LocalTime Start, LocalTime End, int BreakMinutes) KeyOf(Duty duty) => (duty.Start, duty.End, duty.BreakMinutes);

    /// <summary>A … Z, AA, AB …</summary>
    private static string Letters(int index) => Maps.RouteMarks.Letters(index);
}
