using System.CommandLine;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Patrol.Doctor;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner doctor</c>: says of each layer whether it fits the roads, or better as something else than declared.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var county = new Argument<string>("county") { Description = "County folder (docs/formats.md); it need not be complete." };
        var json = new Option<string?>("--json") { Description = "File to write the findings to." };
        var write = new Option<string?>("--write") { Description = "Folder to write corrected copies of the wrong layers to; the county itself is never changed." };
        var command = new Command("doctor", "Tests each layer's coordinates against the roads: GCJ-02, BD-09, swapped axes, wrong zone.") { county, json, write };
        command.SetAction(parsed => Run(parsed.GetValue(county)!, parsed.GetValue(json), parsed.GetValue(write)));
        return command;
    }

    private static int Run(string county, string? jsonFile, string? writeFolder)
    {
        var report = CountyDoctor.Examine(county);
        DoctorTable.Write(report);
        if (jsonFile is not null)
        {
            DoctorOutput.WriteJson(report, jsonFile);
        }

        if (writeFolder is not null)
        {
            foreach (var layer in DoctorOutput.WriteCorrected(report, county, writeFolder))
            {
                var use = layer.File == layer.Original ? $"copy it over {Path.Combine(county, layer.Original)}" : $"put it into {county} and take {layer.Original} out";
                Console.WriteLine(
                    $"Wrote {Path.Combine(writeFolder, layer.File)}, in WGS84 degrees. Look at it on a map; then {use}, and let county.json declare EPSG:4326 for it, or nothing.");
            }
        }
        else if (report.FoundTrouble)
        {
            Console.WriteLine("Nothing was changed. --write DIR writes corrected copies.");
        }

        return report.FoundTrouble ? ExitCode.Breaches : ExitCode.Success;
    }
}
