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

    private ImmutableArray<Unit> Units(LocalDate? date = null) => Problem(date).Units;
}
