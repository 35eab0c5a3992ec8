using System.CommandLine;
using System.Globalization;
using RoutePlanner.Cli.Importing;
using RoutePlanner.Cli.Screen;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner import</c>: starts a county folder by cutting its roads out of a province's or country's map.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var map = new Argument<string>("map") { Description = "OSM file of any size: .osm.pbf, .osm, .osm.gz or .osm.bz2." };
        var area = new Option<string>("--area") { Description = "GeoJSON file with the county's polygon.", Required = true };
        var output = new Option<string>("--out") { Description = "Folder to write; must not exist or be empty.", Required = true };
        var margin = new Option<double>("--margin") { Description = "Roads are kept this many metres beyond the area.", DefaultValueFactory = _ => 1000 };
        var name = new Option<string>("--name") { Description = "Name of the county.", DefaultValueFactory = _ => "County" };
        var zone = new Option<string>("--zone") { Description = "Time zone.", DefaultValueFactory = _ => "Asia/Shanghai" };
        var language = new Option<string>("--lang") { Description = "Language of sheets and maps.", DefaultValueFactory = _ => "zh-CN" };
        language.AcceptOnlyFromAmong("zh-CN", "en");
        margin.Validators.Add(result =>
        {
            if (result.GetValue(margin) is not (>= 0 and <= 100_000))
            {
                result.AddError("--margin must be between 0 and 100000 metres");
            }
        });
        var command = new Command("import", "Cuts a county's roads out of a large map and starts its folder.") { map, area, output, margin, name, zone, language };
        command.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            var screen = ShareScreen.OnConsole("importing");
            var folder = parsed.GetValue(output)!;
            try
            {
                var identity = new CountyIdentity("county", parsed.GetValue(name)!, parsed.GetValue(zone)!, parsed.GetValue(language)!);
                var kept = CountyImport.Write(parsed.GetValue(map)!, parsed.GetValue(area)!, folder, identity, parsed.GetValue(margin), screen, interrupt.Token);
                screen.Done();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"Wrote {kept.Ways} roads ({kept.Nodes} nodes, {kept.Restrictions} turn restrictions) to {folder}."));
                Console.WriteLine("Next, add to that folder: places.csv, keyroads.geojson, teams.csv, duty.csv (docs/formats.md).");
                Console.WriteLine($"Or try it with a night drawn by lot: routeplanner sample NEW-FOLDER --from {Path.Combine(folder, "roads.osm.pbf")}");
                return ExitCode.Success;
            }
            catch (OperationCanceledException)
            {
                screen.Done();
                Console.Error.WriteLine("Stopped; nothing was written.");
                return ExitCode.Cancelled;
            }
        });
        return command;
    }
}
