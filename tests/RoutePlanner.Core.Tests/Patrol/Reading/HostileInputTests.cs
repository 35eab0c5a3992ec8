using System.Text;
using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>Whatever the bytes, there is a county or an <see cref="InputException"/>, and soon.</summary>
public class HostileInputTests
{
    [Theory]
    [InlineData("county.json")]
    [InlineData("night.json")]
    [InlineData("places.geojson")]
    [InlineData("roads.geojson")]
    public void Published_JSON_test_cases_are_read_or_refused(string file)
    {
        var cases = Repository.Shared("badinput", "json");
        using var folder = new SmallCounty();
        if (file == "places.geojson")
        {
            folder.Without("places.csv");
        }

        foreach (var path in Directory.GetFiles(cases, "*.json"))
        {
            folder.WithBytes(file, File.ReadAllBytes(path));

            // None of them is a county's file, so that each is refused; the point is that nothing else is thrown.
            var problems = folder.Problems();
            Assert.True(problems.Any(p => p.File == file), Path.GetFileName(path));
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused_with_its_position(string opening)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.With("night.json", string.Concat(Enumerable.Repeat(opening, 1_000_000))).Problems());
        Assert.Equal(("bad-json", "night.json"), (problem.Code, problem.File));
        Assert.StartsWith("line 1, column ", problem.Where);
    }

    [Theory]
    [InlineData("\\uD800")]
    [InlineData("\\uDC00\\uD800")]
    public void A_lone_surrogate_is_refused_with_its_position(string escape)
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("county.json", "made for a test", escape).Problems());
        Assert.Equal(("bad-json", "county.json"), (problem.Code, problem.File));
        Assert.StartsWith("line 3, column ", problem.Where);
    }

    [Theory]
    [InlineData("night.json", "500", "1e999")]
    [InlineData("night.json", "500", "-1e999")]
    [InlineData("night.json", "500", "99999999999999999999999999999999999999999999999999")]
    [InlineData("night.json", "500", "1e-999999999")]
    [InlineData("night.json", "\"seed\": 1", "\"seed\": 18446744073709551616")]
    [InlineData("night.json", "\"seed\": 1", "\"seed\": -1")]
    [InlineData("night.json", "\"seconds\": 30", "\"seconds\": 1e999")]
    [InlineData("night.json", "\"seconds\": 30", "\"seconds\": 0")]
    public void Numbers_out_of_all_bounds_are_refused(string file, string oldText, string newText)
    {
        using var folder = new SmallCounty();
        var county = Record.Exception(() => folder.WithEdit(file, oldText, newText).Read());

        // 1e-999999999 is 0 to every reader of JSON, and 0 iterations are allowed.
        if (newText != "1e-999999999")
        {
            Assert.Equal("out-of-range", Assert.Single(Assert.IsType<InputException>(county).Diagnostics).Code);
        }
    }

    [Fact]
    public void Duplicate_names_in_JSON_are_refused()
    {
        using var folder = new SmallCounty();
        var problem = Assert.Single(folder.WithEdit("night.json", "\"version\": 1", "\"version\": 1, \"version\": 1").Problems());
        Assert.Equal(("bad-json", "night.json"), (problem.Code, problem.File));
    }

    [Fact]
    public void A_file_full_of_errors_is_not_read_for_ever()
    {
        using var folder = new SmallCounty();
        var rows = new StringBuilder(folder.TextOf("places.csv") + "\n");
        for (var i = 0; i < 100_000; i++)
        {
            rows.Append("?,?,?,?,?,?,?,?,?,?,?,?,?,?,?\n");
        }

        var problems = folder.With("places.csv", rows.ToString()).Problems();
        Assert.InRange(problems.Count, 1000, 1100);
        Assert.Contains(problems, p => p is { Code: "too-many-problems", File: "places.csv" });
    }

    [Fact]
    public void Wrong_references_without_end_are_not_compared_for_ever()
    {
        using var folder = new SmallCounty();
        var rows = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"nobody-{i},,,20:00,06:00,\n"));
        var problems = folder.With("duty.csv", folder.TextOf("duty.csv") + "\n" + rows).Problems();
        Assert.Equal(1001, problems.Count);
        Assert.Equal(("too-many-problems", "duty.csv", "line 1004"), (problems[^1].Code, problems[^1].File, problems[^1].Where));
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no named pipes in folders");
        using var folder = new SmallCounty();
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", folder.Without("areas.geojson").PathOf("areas.geojson"));
        mkfifo.WaitForExit();
        Assert.Equal("empty-file", Assert.Single(folder.Problems()).Code);
    }

    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        using var folder = new SmallCounty();
        var files = Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToArray();
        var originals = files.ToDictionary(f => f, f => File.ReadAllBytes(folder.PathOf(f)));
        var damage =
            from file in Gen.Int[0, files.Length - 1].Select(i => files[i])
            from keep in Gen.Int[0, 2 * originals[file].Length]
            from flips in Gen.Select(Gen.Int[0, originals[file].Length - 1], Gen.Byte).Array[0, 4]
            select (File: file, Keep: keep, Flips: flips);

        // One folder and one thread: the file is damaged, read, mended.
        damage.Sample(
            d =>
            {
                var bytes = originals[d.File].ToArray();
                foreach (var (at, value) in d.Flips)
                {
                    bytes[at] = value;
                }

                folder.WithBytes(d.File, bytes.AsSpan(0, Math.Min(d.Keep, bytes.Length)));
                var exception = Record.Exception(() => County.Read(folder.Path));
                folder.WithBytes(d.File, originals[d.File]);
                return exception is null or InputException;
            },
            iter: 1500,
            threads: 1);
    }
}
