using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>What is left of a county that can't be read as a whole: its roads, and what the files say of those.</summary>
/// <param name="Name">The county's name, else the folder's.</param>
/// <param name="Language">Its language.</param>
/// <param name="Roads">The roads that can be read; not none.</param>
/// <param name="Rules">Its rules of access and speed, or the default ones where they can't be read.</param>
/// <param name="DrivingSide">On which side traffic keeps.</param>
internal sealed record CountyRemains(string Name, string Language, RoadLayer Roads, RoadRules Rules, DrivingSide DrivingSide)
{
    /// <summary>Reads what can be read; null where there are no roads. What is wrong has been told by who tried to read it all.</summary>
    public static CountyRemains? Read(string path)
    {
        var ignored = new DiagnosticBag();
        if (InputFolder.Open(path, ignored) is not { } folder)
        {
            return null;
        }

        var files = new CountyFiles(folder, ignored);
        var identity = CountyIdentity.Read(files.Object("county.json"), ignored);
        var rules = files.RoadRules();
        var (roads, _) = RoadsReader.Read(folder, identity.SystemOf("roads"), ignored);
        var name = identity.Name.Length > 0 ? identity.Name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return roads is null || roads.Roads.IsEmpty ? null : new CountyRemains(name, identity.Language, roads, rules, identity.DrivingSide ?? rules.DrivingSide);
    }
}
