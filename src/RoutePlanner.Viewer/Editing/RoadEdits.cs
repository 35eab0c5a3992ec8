using NodaTime;
using NodaTime.Text;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>A road closed from the start to the end of the night.</summary>
internal sealed record CloseRoad(string RoadId, string? Reason) : Edit
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public override void Apply(County county, EditedFiles files)
    {
        var (start, end) = ReopenRoad.Hours(county);
        var closures = CsvLayer.Read(files, ReopenRoad.File, "road_id", "from", "to", "reason");
        var row = closures.AddRow();
        closures.Set(row, "road_id", RoadId);
        closures.Set(row, "from", Pattern.Format(start));
        closures.Set(row, "to", Pattern.Format(end));
        closures.Set(row, "reason", Reason);
        closures.Save();
    }
}

/// <summary>A road open again: its closures that touch the night go.</summary>
internal sealed record ReopenRoad(string RoadId) : Edit
{
    public const string File = "closures.csv";

    public override void Apply(County county, EditedFiles files)
    {
        var rows = CsvLayer.Read(files, File);
        for (var row = county.Closures.Length - 1; row >= 0; row--)
        {
            if (county.Closures[row].RoadId == RoadId && TouchesNight(county, county.Closures[row]))
            {
                rows.Remove(row);
            }
        }

        rows.Save();
    }

    /// <summary>Whether a closure touches the night, and so closes its road all night.</summary>
    public static bool TouchesNight(County county, Closure closure)
    {
        var (start, end) = Hours(county);
        return closure.From < end && closure.To > start;
    }

    /// <summary>Local start and end of the night.</summary>
    public static (LocalDateTime Start, LocalDateTime End) Hours(County county)
    {
        var night = county.Night;
        return (night.Date + night.Start, (night.End <= night.Start ? night.Date.PlusDays(1) : night.Date) + night.End);
    }
}
