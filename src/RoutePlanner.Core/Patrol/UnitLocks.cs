using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol;

/// <summary>Turns the night's locked stops into those of its units, and says which can't be: nobody of that name, out of the shift, not allowed there, two at once.</summary>
internal static class UnitLocks
{
    public static ImmutableArray<UnitLock> Of(
        CountyRoads roads, Night night, ImmutableArray<Unit> units, ImmutableArray<string?> placeAreas, AreaTree tree, DiagnosticBag diagnostics)
    {
        var county = roads.County;
        var locks = new List<(UnitLock Lock, int Index)>();
        for (var i = 0; i < night.Locks.Length; i++)
        {
            var stop = night.Locks[i];
            var unit = IndexOf(units, u => u.Id == stop.UnitId);
            var place = IndexOf(county.Places, p => p.Id == stop.PlaceId);
            var keyRoad = IndexOf(county.KeyRoads, k => k.Id == stop.KeyRoadId);
            if (unit < 0)
            {
                Report(i, "unitId", "no unit of this name is on duty tonight; a team's second shift is called like team#2", stop.UnitId, null);
            }
            else if (place < 0 == keyRoad < 0)
            {
                Report(i, "placeId", "a locked stop is at one place or on one key road of the county", stop.PlaceId ?? stop.KeyRoadId, "placeId|keyRoadId");
            }
            else
            {
                var start = SecondsOf(stop.Start);
                var end = place < 0 ? start + PassSeconds(units[unit], keyRoad, stop.IsBackward) : stop.End is { } leaves ? SecondsOf(leaves) : start + (county.Places[place].ServiceMinutes * 60);
                var found = new UnitLock(unit, place, keyRoad, stop.IsBackward, start, end);
                Check(i, found);
                locks.Add((found, i));
            }
        }

        var ordered = locks.OrderBy(l => l.Lock.Unit).ThenBy(l => l.Lock.Start).ThenBy(l => l.Lock.End).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
        {
            if (before.Lock.Unit == after.Lock.Unit && before.Lock.End > after.Lock.Start)
            {
                Report(after.Index, "start", string.Create(CultureInfo.InvariantCulture, $"the unit is still at its locked stop $.locks[{before.Index}] then"), null, null);
            }
        }

        return [.. ordered.Select(l => l.Lock)];

        void Check(int i, UnitLock found)
        {
            var unit = units[found.Unit];
            if (found.IsPass && found.End < found.Start)
            {
                Report(i, "keyRoadId", "the unit can't drive this key road that way", null, null);
            }
            else if (found.Start < unit.ShiftStart || found.End > unit.ShiftEnd || found.End < found.Start)
            {
                Report(i, "start", "the stop lies outside the unit's shift", $"{Clock(found.Start)}-{Clock(found.End)}", $"{Clock(unit.ShiftStart)}-{Clock(unit.ShiftEnd)}");
            }

            var area = found.IsPass ? tree.OfLine(county.KeyRoads[found.KeyRoad].Line) : placeAreas[found.Place];
            if (!PatrolProblem.MayWorkIn(unit, area))
            {
                Report(i, found.IsPass ? "keyRoadId" : "placeId", $"it lies in area '{area}', where the unit may not work", null, string.Join('|', unit.AreaIds.Order(StringComparer.Ordinal).Take(10)));
            }

        }

        int PassSeconds(Unit unit, int keyRoad, bool isBackward)
        {
            var arcs = PassTime.Arcs(roads.Graph, roads.KeyRoadPaths[keyRoad], !isBackward);
            return arcs.IsEmpty ? -1 : PassTime.Seconds(roads.Graph, unit.Mode, arcs, county.KeyRoads[keyRoad].PatrolSpeedKmh);
        }

        int SecondsOf(LocalTime time) => night.SecondsOf((time < night.Start ? night.Date.PlusDays(1) : night.Date) + time, county.TimeZone);

        string Clock(int seconds) => night.Start.PlusSeconds(seconds).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

        void Report(int i, string field, string message, string? found, string? allowed) => diagnostics.Error(
            DiagnosticCode.ImpossibleLock, "night.json", string.Create(CultureInfo.InvariantCulture, $"$.locks[{i}]"), field, message, found, allowed);
    }

    private static int IndexOf<T>(ImmutableArray<T> records, Func<T, bool> isIt)
    {
        for (var i = 0; i < records.Length; i++)
        {
            if (isIt(records[i]))
            {
                return i;
            }
        }

        return UnitLock.None;
    }
}
