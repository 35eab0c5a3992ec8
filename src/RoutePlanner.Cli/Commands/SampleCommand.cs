using System.CommandLine;
using RoutePlanner.Cli.Sampling;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner sample</c>: makes a county folder out of a bare map by drawing places, key roads and teams at random.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var county = new Argument<string>("county") { Description = "Folder to write; must not exist or be empty." };
        var from = new Option<string>("--from") { Description = "Map: .osm.pbf, .osm, .osm.gz, .osm.bz2, .geojson, .gpkg or .shp.", Required = true };
        var places = Count("--places", "Checkpoints to draw.", 40);
        var keyRoads = Count("--keyroads", "Key roads to draw.", 12);
        var units = Count("--units", "Squads to draw.", 6);
        var seed = new Option<ulong>("--seed") { Description = "Same map and seed, same county.", DefaultValueFactory = _ => 1 };
        var command = new Command("sample", "Draws a night's wishes on any map, to try the planner on real roads.") { county, from, places, keyRoads, units, seed };
        command.SetAction(parsed =>
        {
            var options = new SampleOptions(
                parsed.GetValue(places), parsed.GetValue(keyRoads), parsed.GetValue(units), parsed.GetValue(seed));
            var written = CountySampler.Write(parsed.GetValue(from)!, parsed.GetValue(county)!, options);
            Console.WriteLine($"Wrote {written.Places} places, {written.KeyRoads} key roads and {written.Units} squads on {written.Roads} roads to {parsed.GetValue(county)}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<int> Count(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is not (>= 1 and <= 2000))
            {
                result.AddError($"{name} must be between 1 and 2000");
            }
        });
        return option;
    }
}
