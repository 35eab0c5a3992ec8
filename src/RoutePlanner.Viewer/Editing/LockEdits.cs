using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>Stops of a unit that stay, whatever is planned anew: one, or all of its night. Those that are locked already stay so.</summary>
internal sealed record LockStops(string UnitId, ImmutableArray<StopToLock> Stops) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var night = NightFile.Read(county, files);
        var list = night.List(NightLocks.List);
        var locked = NightLocks.Of(county, UnitId).Select(one => (one.Stop.PlaceId, one.Stop.KeyRoadId, one.Start)).ToHashSet();
        foreach (var stop in Stops.Where(stop => locked.Add((stop.PlaceId, stop.KeyRoadId, stop.Start))))
        {
            list.Add((JsonNode)Written(county, stop));
        }

        night.Save();
    }

    private JsonObject Written(County county, StopToLock stop)
    {
        var entry = new JsonObject { ["unitId"] = UnitId, [stop.PlaceId is null ? "keyRoadId" : "placeId"] = stop.PlaceId ?? stop.KeyRoadId, ["start"] = NightClock.Text(county, stop.Start) };
        if (stop.PlaceId is not null)
        {
            entry["end"] = NightClock.Text(county, stop.End);
        }
        else if (stop.Backward)
        {
            entry["backward"] = true;
        }

        return entry;
    }
}

/// <summary>A stop of a plan; seconds since the start of the night.</summary>
/// <param name="PlaceId">The place, or null.</param>
/// <param name="KeyRoadId">The key road, or null.</param>
/// <param name="Backward">Drives the key road from its last point to its first.</param>
/// <param name="Start">Arrives, or begins to drive.</param>
/// <param name="End">Leaves the place.</param>
internal sealed record StopToLock(string? PlaceId, string? KeyRoadId, bool Backward, int Start, int End);

/// <summary>Locks of a unit less: the one that starts then, or with null all.</summary>
internal sealed record UnlockStops(string UnitId, int? Start) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var gone = NightLocks.Of(county, UnitId).Where(one => Start is null || one.Start == Start).ToList();
        if (gone.Count == 0)
        {
            throw new EditException($"Unit {UnitId} has no such locked stop any more.", $"巡逻组 {UnitId} 已没有这个锁定的停留。");
        }

        NightLocks.Remove(county, files, gone);
    }
}

/// <summary>The list <c>locks</c> of night.json: the county's locks in the same order.</summary>
internal static class NightLocks
{
    public const string List = "locks";

    /// <summary>A unit's locks: where in the list, what, and from when.</summary>
    public static IEnumerable<(int Index, LockedStop Stop, int Start)> Of(County county, string unitId) =>
        county.Night.Locks.Select((stop, index) => (index, stop, NightClock.SecondsOf(county, stop.Start))).Where(one => one.stop.UnitId == unitId);

    public static void Remove(County county, EditedFiles files, IEnumerable<(int Index, LockedStop Stop, int Start)> gone)
    {
        var night = NightFile.Read(county, files);
        foreach (var (index, _, _) in gone.OrderByDescending(one => one.Index))
        {
            night.List(List).RemoveAt(index);
        }

        night.Save();
    }
}
