using System.Collections.Immutable;
using System.Text;
using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Tests;
using RoutePlanner.Viewer.Editing;

namespace RoutePlanner.Viewer.Tests;

/// <summary>What edits make of a county's files.</summary>
public sealed class EditTests : IDisposable
{
    private static readonly Lazy<CountyRoads> Roads = new(() => CountyRoads.Build(Core.Patrol.County.Read(Path.Combine(RepositoryRoot.Path, "data", "example-county"))));

    private readonly string folder = Directory.CreateTempSubdirectory("edits-").FullName;

    public EditTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "data", "example-county")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_unit_out_all_night_leaves_every_other_night_as_it_was()
    {
        Apply(new StopUnit("T07", null));
        Assert.DoesNotContain(Units(), u => u.Team.Id == "T07");
        Assert.Equal((30, 34200), Units(new LocalDate(2026, 11, 25)).Where(u => u.Id == "T07").Select(u => (u.BreakSeconds / 60, u.ShiftEnd)).Single());
    }

    [Fact]
    public void A_unit_that_stops_keeps_its_shift_up_to_then()
    {
        // T07 is on duty from 19:30 to 05:30; the night starts at 20:00.
        Apply(new StopUnit("T07", (6 * 3600) + 59));
        Assert.Equal((0, 6 * 3600), Units().Where(u => u.Id == "T07").Select(u => (u.ShiftStart, u.ShiftEnd)).Single());
    }

    [Fact]
    public void Of_two_shifts_only_the_one_asked_for_stops()
    {
        // S101 works from 18:00 to 02:00; a second shift from 03:00 is unit S101#2.
        File.AppendAllText(Path.Combine(folder, "duty.csv"), "S101,,,03:00,05:00,0\n");
        Apply(new StopUnit("S101#2", null));
        Assert.Equal([("S101", 0, 6 * 3600)], Units().Where(u => u.Team.Id == "S101").Select(u => (u.Id, u.ShiftStart, u.ShiftEnd)));
    }

    [Fact]
    public void A_shift_that_began_the_evening_before_is_stopped_on_its_own_date()
    {
        // From 23:00 to 21:00 the next evening would be too long; 13:00 to 04:00 began before tonight's start and ends in it.
        var duty = Path.Combine(folder, "duty.csv");
        File.WriteAllText(duty, File.ReadAllText(duty).Replace("T07,,,19:30,05:30,30", "T07,,,13:00,04:00,30", StringComparison.Ordinal));
        Apply(new StopUnit("T07", 3600));
        Assert.Equal((0, 3600), Units().Where(u => u.Id == "T07").Select(u => (u.ShiftStart, u.ShiftEnd)).Single());
    }

    [Fact]
    public void Stopping_somebody_who_is_not_there_is_refused() =>
        Assert.Contains("S103", Assert.Throws<EditException>(() => Apply(new StopUnit("S103", null))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_unit_called_off_on_the_road_ends_when_it_is_home_with_the_break_it_has_had()
    {
        // T07 from 19:30 to 05:30; home at 02:50:10, so until 02:51, 7 h 21 min: its break may lie from 21:20:15 to 01:22:48.
        Apply(new StopUnit("T07", 23400, new Leaving(24610, 7200, 9000)));
        Assert.Equal((24660, 1800), Units().Where(u => u.Id == "T07").Select(u => (u.ShiftEnd, u.BreakSeconds)).Single());
        Apply(new StopUnit("T03", 23400, new Leaving(24610, 19000, 20800)));
        Assert.Equal((24660, 0), Units().Where(u => u.Id == "T03").Select(u => (u.ShiftEnd, u.BreakSeconds)).Single());
    }

    [Fact]
    public void Stops_are_locked_once_and_unlocked_one_by_one_or_all()
    {
        var place = Core.Patrol.County.Read(folder).Places.First(p => p.Visits > 0);
        var road = Core.Patrol.County.Read(folder).KeyRoads[0];
        Apply(new LockStops("T07", [new StopToLock(place.Id, null, false, 14400, 15010)]));
        Apply(new LockStops("T07", [new StopToLock(place.Id, null, false, 14400, 15010), new StopToLock(null, road.Id, true, 18000, 18600)]));
        Apply(new LockStops("T03", [new StopToLock(place.Id, null, false, 3600, 4200)]));
        Assert.Equal(
            [("T07", place.Id, null, false, "00:00:00-00:10:10"), ("T07", null, road.Id, true, "01:00:00-"), ("T03", place.Id, null, false, "21:00:00-21:10:00")],
            Locks().Select(l => (l.UnitId, l.PlaceId, l.KeyRoadId, l.IsBackward, $"{l.Start:HH:mm:ss}-{l.End:HH:mm:ss}")));
        Apply(new UnlockStops("T07", 14400));
        Assert.Equal([18000, 3600], Locks().Select(l => NightClock.SecondsOf(Core.Patrol.County.Read(folder), l.Start)));
        Apply(new UnlockStops("T07", null));
        Assert.Equal("T03", Assert.Single(Locks()).UnitId);
        Assert.Throws<EditException>(() => Apply(new UnlockStops("T07", null)));
    }

    [Fact]
    public void A_unit_that_is_out_keeps_no_lock_from_then_on()
    {
        var place = Core.Patrol.County.Read(folder).Places[0].Id;
        Apply(new LockStops("T07", [new StopToLock(place, null, false, 14400, 15000), new StopToLock(place, null, false, 25200, 25800)]));
        Apply(new StopUnit("T07", 21600));
        Assert.Equal(new LocalTime(0, 0), Assert.Single(Locks()).Start);
        Apply(new StopUnit("T07", null));
        Assert.Empty(Locks());
    }

    [Fact]
    public void A_county_without_a_night_file_gets_one_that_means_the_same_night()
    {
        var file = Path.Combine(folder, "night.json");
        File.WriteAllText(Path.Combine(folder, "duty.csv"), "team_id,date,start,end,break_min\nT07,2026-11-24,19:30,05:30,30\n");
        File.Delete(file);
        var before = Core.Patrol.County.Read(folder).Night;
        Apply(new LockStops("T07", [new StopToLock(Core.Patrol.County.Read(folder).Places[0].Id, null, false, 14400, 15000)]));
        Assert.Equal((before.Date, before.Start, before.End, 1), Core.Patrol.County.Read(folder).Night is var night ? (night.Date, night.Start, night.End, night.Locks.Length) : default);
    }

    [Fact]
    public void Whatever_an_edit_does_not_touch_stays_as_it_was()
    {
        var before = Core.Patrol.County.Read(folder);
        Apply(new MovePlace("p-seat-01", 114.4, 34.1));
        var after = Core.Patrol.County.Read(folder);
        Assert.Equal(before.Places.Length, after.Places.Length);
        foreach (var (old, now) in before.Places.Zip(after.Places))
        {
            Assert.Equal(old.Id == "p-seat-01" ? (114.4, 34.1) : (old.Position.Lon, old.Position.Lat), (now.Position.Lon, now.Position.Lat));
            Assert.Equal((old.Name, old.Visits, old.GapMaxMinutes, old.Priority, old.Note), (now.Name, now.Visits, now.GapMaxMinutes, now.Priority, now.Note));
            Assert.Equal(old.Windows, now.Windows);
        }
    }

    [Fact]
    public void Tonight_s_own_wish_gives_way_to_a_new_rule()
    {
        var night = Path.Combine(folder, "night.json");
        File.WriteAllText(night, File.ReadAllText(night).Replace("\"demandOverrides\": []", "\"demandOverrides\": [{ \"targetId\": \"p-seat-01\", \"count\": 9 }, { \"targetId\": \"p-seat-02\", \"count\": 4 }]", StringComparison.Ordinal));
        Apply(new SetRule("p-seat-01", 2, null, 300, 6, 4));
        var demand = Problem().Demands.Single(d => d.TargetId == "p-seat-01");
        Assert.Equal((2, 0, 18000, 360, 4), (demand.Count, demand.GapMin, demand.GapMax!.Value, demand.ServiceSeconds, demand.Priority));
        Assert.Equal(4, Problem().Demands.Single(d => d.TargetId == "p-seat-02").Count);
    }

    [Fact]
    public void A_key_road_s_rule_is_its_passes()
    {
        var road = Core.Patrol.County.Read(folder).KeyRoads[3].Id;
        Apply(new SetRule(road, 5, null, 200, null, 1));
        var changed = Core.Patrol.County.Read(folder).KeyRoads[3];
        Assert.Equal((5, 200, 1), (changed.Passes, changed.GapMaxMinutes!.Value, changed.Priority));
    }

    [Fact]
    public void Closing_and_opening_a_road_leaves_other_closures_alone()
    {
        File.Delete(Path.Combine(folder, "closures.csv"));
        Apply(new CloseRoad("r00001", "flood, \"deep\""));
        Apply(new CloseRoad("r00002", null));
        Assert.Equal([("r00001", "flood, \"deep\""), ("r00002", (string?)null)], Core.Patrol.County.Read(folder).Closures.Select(c => (c.RoadId, c.Reason)));
        Apply(new ReopenRoad("r00001"));
        Assert.Equal(["r00002"], Core.Patrol.County.Read(folder).Closures.Select(c => c.RoadId));
    }

    [Fact]
    public void Places_in_a_table_keep_their_other_rows_letter_for_letter()
    {
        File.Delete(Path.Combine(folder, "places.geojson"));
        File.WriteAllText(Path.Combine(folder, "places.csv"), "id,name,kind,lon,lat,visits,note\r\np-1,\"甲, \"\"一\"\"\",base,114.38,34.08,0,\"x\"\r\n\r\np-2,乙,bridge,114.39,34.07,1,\r\n");
        var files = new EditedFiles(folder, ImmutableSortedDictionary<string, byte[]>.Empty);
        var layer = files.Layer("places", movesPoints: true);
        layer.Set(1, "gap_max", 90);
        layer.Save();
        Assert.Equal("id,name,kind,lon,lat,visits,note,gap_max\np-1,\"甲, \"\"一\"\"\",base,114.38,34.08,0,x,\np-2,乙,bridge,114.39,34.07,1,,90\n", Encoding.UTF8.GetString(files.Changed["places.csv"]));
        layer = files.Layer("places", movesPoints: true);
        layer.Move(1, 114.5, 34.5);
        layer.Save();
        Assert.Contains("\np-1,\"甲, \"\"一\"\"\",base,114.38,34.08,0,x,\np-2,乙,bridge,114.5,34.5,1,,90\n", Encoding.UTF8.GetString(files.Changed["places.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("places.geojson", "GB18030")]
    [InlineData("county.json", "EPSG:4547")]
    public void Files_that_could_not_be_written_back_as_they_are_are_refused(string file, string why)
    {
        var path = Path.Combine(folder, file);
        if (file == "county.json")
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\"places\": \"EPSG:4326\"", "\"places\": \"EPSG:4547\"", StringComparison.Ordinal));
        }
        else
        {
            File.WriteAllBytes(path, [.. "{\"features\":[], \"name\":\""u8, 0xC4, 0xE3, .. "\"}"u8]);
        }

        var files = new EditedFiles(folder, ImmutableSortedDictionary<string, byte[]>.Empty);
        var problem = Assert.Throws<EditException>(() => files.Layer("places", movesPoints: true));
        Assert.Contains(why == "GB18030" ? "UTF-8" : why, problem.Message, StringComparison.Ordinal);
    }

    private void Apply(Edit edit)
    {
        var files = new EditedFiles(folder, ImmutableSortedDictionary<string, byte[]>.Empty);
        edit.Apply(Core.Patrol.County.Read(folder), files);
        foreach (var (name, bytes) in files.Changed)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }

    /// <summary>The night of the county as edited. Its roads are the example's: these edits change none of them.</summary>
    private PatrolProblem Problem(LocalDate? date = null)
    {
        var county = Core.Patrol.County.Read(folder, date);
        return PatrolProblem.Build(Roads.Value with { County = county }, county.Night);
    }

    private ImmutableArray<LockedStop> Locks() => Core.Patrol.County.Read(folder).Night.Locks;

    private ImmutableArray<Unit> Units(LocalDate? date = null) => Problem(date).Units;
}
