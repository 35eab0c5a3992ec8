using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Viewer.Payloads;

namespace RoutePlanner.Viewer.Editing;

/// <summary>
/// A unit that is out: for the whole night, or from a clock time on, at which it is back at its base or, if it is on the road already, starts nothing new and drives home. Its locks from then
/// on go, as they can't be kept. Written as dated rows of duty.csv for its team, which replace the usual ones on that date
/// only. As a date without any row would be an ordinary day again, a team that is out all night gets a shift of one minute that ends as the night begins.
/// </summary>
/// <param name="UnitId">The unit.</param>
/// <param name="At">Seconds since the start of the night, rounded down to a minute; null for the whole night.</param>
/// <param name="Leaving">How it comes home from what it is at then; null to be home at that time.</param>
internal sealed record StopUnit(string UnitId, int? At, Leaving? Leaving = null) : Edit
{
    private const int Minute = 60;
    private const string DutyFile = "duty.csv";

    public override void Apply(County county, EditedFiles files)
    {
        var teamId = UnitId.Split('#')[0];
        var number = UnitId.Contains('#', StringComparison.Ordinal) ? int.Parse(UnitId.Split('#')[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var tonight = Dates(county).SelectMany(date => OnDate(county, teamId, date).Select(duty => (Date: date, Duty: duty)))
            .Where(shift => Span(county, shift.Date, shift.Duty) is var (start, end) && start < county.Night.LengthSeconds(county.TimeZone) && end > 0)
            .OrderBy(shift => Span(county, shift.Date, shift.Duty).Start)
            .ToList();
        if (number > tonight.Count)
        {
            throw new EditException($"Unit {UnitId} is not on duty tonight any more.", $"巡逻组 {UnitId} 今晚已不在勤务。");
        }

        var (date, stopped) = tonight[number - 1];
        var rest = OnDate(county, teamId, date).Where(duty => duty != stopped).ToList();
        if (Shortened(county, date, stopped) is { } shorter)
        {
            rest.Add(shorter);
        }

        Rewrite(county, files, teamId, date, rest);
        if (NightLocks.Of(county, UnitId).Where(one => At is null || one.Start >= At).ToList() is { Count: > 0 } locks)
        {
            NightLocks.Remove(county, files, locks);
        }
    }

    private static IEnumerable<LocalDate> Dates(County county) => [county.Night.Date.PlusDays(-1), county.Night.Date, county.Night.Date.PlusDays(1)];

    /// <summary>A team's duties on a date: a dated row replaces weekly rows, a weekday row the daily ones (docs/plan.md).</summary>
    private static List<Duty> OnDate(County county, string teamId, LocalDate date)
    {
        var own = county.Duties.Where(d => d.TeamId == teamId).ToList();
        Func<Duty, bool>[] ranks = [d => d.Date == date, d => d.Date is null && d.Weekday == date.DayOfWeek, d => d.Date is null && d.Weekday is null];
        return ranks.Select(rank => own.Where(rank).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static (int Start, int End) Span(County county, LocalDate date, Duty duty) =>
        (county.Night.SecondsOf(date + duty.Start, county.TimeZone),
            county.Night.SecondsOf((duty.End <= duty.Start ? date.PlusDays(1) : date) + duty.End, county.TimeZone));

    /// <summary>What is left of the shift before the stop; null where nothing of it lies in the night.</summary>
    private Duty? Shortened(County county, LocalDate date, Duty duty)
    {
        var (start, end) = Span(county, date, duty);
        if (At is not { } at || at - (at % Minute) <= Math.Max(start, 0))
        {
            return null;
        }

        if (at >= end)
        {
            throw new EditException($"The shift of unit {UnitId} is over by then.", $"到那时巡逻组 {UnitId} 已经下班。");
        }

        var shorter = duty with { Date = date, Weekday = null };
        if (Leaving is null)
        {
            return shorter with { End = NightClock.At(county, at - (at % Minute)) };
        }

        var home = Math.Min(end, (Leaving.HomeBy + Minute - 1) / Minute * Minute);
        return shorter with { End = NightClock.At(county, home), BreakMinutes = IsBreakIn(county.Night.Rules, start, home) ? duty.BreakMinutes : 0 };
    }

    /// <summary>Whether the break it has had lies where the shorter shift wants one. Another is not asked for: who is called off goes home.</summary>
    private bool IsBreakIn(Rules rules, int start, int end) =>
        Leaving is { BreakStart: { } from, BreakEnd: { } to } && from >= start + ((end - start) * rules.BreakEarliestShare) && to <= start + ((end - start) * rules.BreakLatestShare);

    private static void Rewrite(County county, EditedFiles files, string teamId, LocalDate date, List<Duty> duties)
    {
        if (duties.Count == 0)
        {
            var end = date == county.Night.Date ? county.Night.Start : LocalTime.Noon;
            duties.Add(new Duty(teamId, date, null, end.PlusMinutes(-1), end, 0));
        }

        var rows = CsvLayer.Read(files, DutyFile);
        for (var row = county.Duties.Length - 1; row >= 0; row--)
        {
            if (county.Duties[row].TeamId == teamId && county.Duties[row].Date == date)
            {
                rows.Remove(row);
            }
        }

        foreach (var duty in duties)
        {
            var row = rows.AddRow();
            rows.Set(row, "team_id", teamId);
            rows.Set(row, "date", Text.Date(date));
            rows.Set(row, "start", Text.Clock(duty.Start));
            rows.Set(row, "end", Text.Clock(duty.End));
            rows.Set(row, "break_min", duty.BreakMinutes);
        }

        rows.Save();
    }
}
