using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class PlanFolderTests
{
    [Fact]
    public void A_plan_is_written_as_eleven_kinds_of_files()
    {
        using var folder = new TemporaryFolder();
        var (plan, problem) = SmallPlan.Make();

        PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 }, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "gpx/T1.gpx", "gpx/T2.gpx", "gpx/村_3.gpx", "ics/T1.ics", "ics/T2.ics", "ics/村_3.ics", "map.png", "plan.geojson", "plan.gpkg", "plan.html", "plan.json", "plan.kml", "sheets.pdf", "timetable.csv",
                "trips.geojson",
            ], folder.Files());

        // The pages alone are the same.
        var alone = Path.Combine(folder.Path, "alone.html");
        PlanFolder.WritePage(plan, problem, alone);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, "plan.html")), File.ReadAllBytes(alone));
    }

    [Fact]
    public void Files_of_others_stay_and_gpx_files_of_an_earlier_plan_go()
    {
        using var folder = new TemporaryFolder();
        var (plan, problem) = SmallPlan.Make();
        folder.Write("notes.txt", "mine");
        folder.Write("gpx/track.gpx", "<gpx version=\"1.1\" creator=\"GPS device\"/>");
        folder.Write("gpx/T9.gpx", "<?xml version=\"1.0\"?><gpx version=\"1.1\" creator=\"RoutePlanner\"/>");
        folder.Write("ics/T9.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//RoutePlanner//night patrol//EN\r\n");
        folder.Write("plan.html", "old");
        folder.Write(PlanFolder.FirstViewFile, "of the plan before");

        PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 }, TestContext.Current.CancellationToken);

        var files = folder.Files();
        Assert.Contains("notes.txt", files);
        Assert.Contains("gpx/track.gpx", files);
        Assert.DoesNotContain("gpx/T9.gpx", files);
        Assert.DoesNotContain("ics/T9.ics", files);
        Assert.DoesNotContain(PlanFolder.FirstViewFile, files);
        Assert.NotEqual("old", folder.Read("plan.html"));
    }

    [Fact]
    public void A_failure_leaves_the_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var (plan, problem) = SmallPlan.Make();
        folder.Write("timetable.csv", "old");
        folder.Write("gpx/T9.gpx", "<gpx creator=\"RoutePlanner\"/>");
        // A folder where a file must go: found only while files are moved into place.
        folder.Write("plan.json/x", "in the way");

        Assert.ThrowsAny<IOException>(() =>
            PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 }, TestContext.Current.CancellationToken));

        Assert.Equal(["gpx/T9.gpx", "plan.json/x", "timetable.csv"], folder.Files());
        Assert.Equal("old", folder.Read("timetable.csv"));
        Assert.Single(Directory.GetFileSystemEntries(Directory.GetParent(folder.Path)!.FullName));
    }

    [Fact]
    public void Cancelled_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var (plan, problem) = SmallPlan.Make();
        folder.Write("timetable.csv", "old");

        Assert.Throws<OperationCanceledException>(() => PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 }, cancelled.Token));

        Assert.Equal(["timetable.csv"], folder.Files());
        Assert.Equal("old", folder.Read("timetable.csv"));
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        foreach (var folder in (TemporaryFolder[])[first, second])
        {
            var (plan, problem) = SmallPlan.Make();
            PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 }, TestContext.Current.CancellationToken);
        }

        foreach (var file in first.Files())
        {
            Assert.True(File.ReadAllBytes(Path.Combine(first.Path, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(second.Path, file))), file);
        }
    }

    [Fact]
    public void A_plan_of_another_county_is_refused_with_all_it_names_wrongly()
    {
        var (plan, problem) = SmallPlan.Make();
        var unit = plan.Units[0];
        var wrong = plan with
        {
            Units = plan.Units.SetItem(0, unit with
            {
                UnitId = "T7",
                Steps = [.. unit.Steps.Select(s => s.Arcs is null ? s with { PlaceId = "nowhere" } : s with { Arcs = [1_000_000] })],
            }),
            Night = plan.Night with { Start = "8 pm" },
        };

        var error = Assert.Throws<InputException>(() => PlanFolder.Write(wrong, problem, "unused", new OutputOptions(), TestContext.Current.CancellationToken));

        Assert.Contains(error.Diagnostics, d => d.Field == "unitId" && d.Found == "T7");
        Assert.Contains(error.Diagnostics, d => d.Field == "placeId" && d.Found == "nowhere");
        Assert.Contains(error.Diagnostics, d => d.Field == "arcs");
        Assert.Contains(error.Diagnostics, d => d.Code == "bad-time");
        Assert.False(Directory.Exists("unused"));
    }
}
