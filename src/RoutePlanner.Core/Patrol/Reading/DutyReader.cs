using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>duty.csv.</summary>
internal static class DutyReader
{
    /// <summary>A longer shift means that start and end are swapped: 08:00 to 06:00 is 22 hours.</summary>
    private const int MaxShiftMinutes = 16 * 60;

    private const int DayMinutes = 24 * 60;

    public static readonly FieldTable Fields = new();
    public static readonly Field<string> TeamId = Fields.Needed("team_id", Values.Id);
    private static readonly Field<LocalDate> Date = Fields.Optional("date", Times.Date);
    private static readonly Field<IsoDayOfWeek> Weekday = Fields.Optional("weekday", Words.Weekdays);
    private static readonly Field<LocalTime> Start = Fields.Needed("start", Times.Clock);
    private static readonly Field<LocalTime> End = Fields.Needed("end", Times.Clock);
    private static readonly Field<int> BreakMin = Fields.Optional("break_min", Values.Whole(0, 180), 0);

    public static ImmutableArray<Sourced<Duty>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, ReadOne);

    private static Duty ReadOne(RecordReader reader)
    {
        var duty = new Duty(
            reader.Get(TeamId), reader.Find(Date), reader.Find(Weekday), reader.Get(Start), reader.Get(End), reader.Get(BreakMin));
        if (duty.Date is not null && duty.Weekday is not null)
        {
            reader.Error(DiagnosticCode.FieldConflict, Weekday, "give the date or the weekday, not both");
        }

        if (reader.Find(Start) is { } start && reader.Find(End) is { } end)
        {
            CheckLength(reader, duty, start, end);
        }

        return duty;
    }

    private static void CheckLength(RecordReader reader, Duty duty, LocalTime start, LocalTime end)
    {
        var minutes = (int)(Period.Between(start, end, PeriodUnits.Minutes).Minutes + DayMinutes) % DayMinutes;
        var shown = $"{start.ToString("HH:mm", CultureInfo.InvariantCulture)}–{end.ToString("HH:mm", CultureInfo.InvariantCulture)}";
        if (start == end)
        {
            reader.Error(DiagnosticCode.ShiftTooLong, End, "the shift ends when it starts", shown, "at most 16 hours");
        }
        else if (minutes > MaxShiftMinutes || (minutes == 0 && end < start))
        {
            reader.Error(
                DiagnosticCode.ShiftTooLong, End, "the shift ends before it starts, or lasts longer than 16 hours; maybe start and end are swapped", shown,
                "at most 16 hours");
        }
        else if (duty.BreakMinutes > 0 && duty.BreakMinutes >= minutes)
        {
            reader.Error(
                DiagnosticCode.BreakTooLong, BreakMin, "the break is as long as the shift", duty.BreakMinutes.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"less than {minutes}"));
        }
    }
}
