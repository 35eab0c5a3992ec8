using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Viewer.Editing;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>What edits change: the county's places, rules and closures as they are now, and how far editing and planning are.</summary>
internal sealed record StatePayload(
    int Revision, bool CanUndo, bool CanRedo, bool IsSaved, ImmutableArray<Edit> Edits, ImmutableArray<VersionPayload> Versions,
    ImmutableArray<PlacePayload> Places, ImmutableArray<KeyRoadPayload> KeyRoads, ImmutableArray<ClosurePayload> Closures,
    ImmutableArray<LockPayload> Locks, ImmutableArray<string> Warnings);

/// <summary>Whether anything has changed, and how far planning is.</summary>
internal sealed record PulsePayload(int Revision, JobPayload? Job);

/// <summary>A plan that can be looked at.</summary>
/// <param name="Id">Number in addresses.</param>
/// <param name="Name">Its folder.</param>
/// <param name="Graph">Number of the road graph it was made on.</param>
/// <param name="IsCandidate">Not accepted yet.</param>
/// <param name="IsOfOtherInputs">Made from other files than the county it is shown on: what it says may not fit.</param>
internal sealed record VersionPayload(int Id, string Name, int Graph, bool IsCandidate, bool IsOfOtherInputs);

/// <summary>A closure that touches the night.</summary>
internal sealed record ClosurePayload(string RoadId, string? Reason);

/// <summary>A locked stop; seconds since the start of the night. A key road takes what it takes: no end.</summary>
internal sealed record LockPayload(string UnitId, string? PlaceId, string? KeyRoadId, int Start, int? End)
{
    private const int Minute = 60;

    public static LockPayload Of(County county, LockedStop stop)
    {
        var start = NightClock.SecondsOf(county, stop.Start);
        var service = county.Places.FirstOrDefault(place => place.Id == stop.PlaceId)?.ServiceMinutes;
        return new LockPayload(stop.UnitId, stop.PlaceId, stop.KeyRoadId, start, stop.End is { } end ? NightClock.SecondsOf(county, end) : start + (service * Minute));
    }
}

/// <summary>A place and its rule; minutes.</summary>
internal sealed record PlacePayload(
    string Id, string Name, string Kind, double Lon, double Lat, int Priority, int ServiceMin, int Visits, int? GapMin, int? GapMax, ImmutableArray<string> Windows,
    ImmutableArray<string> Tiers, ImmutableArray<string> Needs)
{
    public static PlacePayload Of(Place p) => new(
        p.Id, p.Name, Text.Word(p.Kind), p.Position.Lon, p.Position.Lat, p.Priority, p.ServiceMinutes, p.Visits, p.GapMinMinutes, p.GapMaxMinutes,
        [.. p.Windows.Select(w => $"{Text.Clock(w.Start)}-{Text.Clock(w.End)}")], [.. p.Tiers.Select(Text.Word)], p.Needs);
}

/// <summary>A key road and its rule; its line as lon, lat, lon, lat, ….</summary>
internal sealed record KeyRoadPayload(string Id, string Name, string? Ref, int Passes, string Direction, int? GapMax, int Priority, double[] Line)
{
    public static KeyRoadPayload Of(KeyRoad k) => new(
        k.Id, k.Name, k.Ref, k.Passes, Text.Word(k.Direction), k.GapMaxMinutes, k.Priority,
        [.. k.Line.SelectMany(p => (double[])[Math.Round(p.Lon, 6), Math.Round(p.Lat, 6)])]);
}
