using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;

namespace RoutePlanner.Viewer.Session;

/// <summary>A county folder and the plans made for it, read but not yet tied to the roads: what is wrong with the files themselves has shown by then.</summary>
/// <param name="Folder">The county's folder.</param>
/// <param name="County">The county.</param>
/// <param name="Date">The night of the first plan; null where there is none.</param>
/// <param name="Plans">The plans and where they were.</param>
internal sealed record CountyFiles(string Folder, County County, LocalDate? Date, ImmutableArray<(string Path, Plan Plan)> Plans)
{
    /// <summary>Reads a county and plans.</summary>
    /// <param name="folder">The county.</param>
    /// <param name="planFolders">Folders that hold a plan.json, or such files.</param>
    /// <exception cref="InputException">Something can't be read.</exception>
    public static CountyFiles Read(string folder, IReadOnlyList<string> planFolders)
    {
        // Side by side: the county's own night is nearly always the plan's.
        var reading = Task.Run(() => TryRead(folder));
        ImmutableArray<(string, Plan Plan)> plans = [.. planFolders.Select(path => (path, Plan.ReadJson(Directory.Exists(path) ? Path.Combine(path, "plan.json") : path)))];
        var parsed = plans.Length > 0 ? LocalDatePattern.Iso.Parse(plans[0].Plan.Night.Date) : null;
        LocalDate? date = parsed is { Success: true } ? parsed.Value : null;
        var county = reading.GetAwaiter().GetResult();
        return new CountyFiles(folder, county is not null && county.Night.Date == (date ?? county.Night.Date) ? county : County.Read(folder, date), date, plans);
    }

    /// <summary>Null where it can't be read so; asked again with the plan's date it is read, or says why not.</summary>
    private static County? TryRead(string folder)
    {
        try
        {
            return County.Read(folder);
        }
        catch (InputException)
        {
            return null;
        }
    }
}
