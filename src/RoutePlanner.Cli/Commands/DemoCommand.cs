using System.CommandLine;
using RoutePlanner.Cli.Demo;
using RoutePlanner.Cli.Demo.Planted;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner demo</c>: writes the synthetic example county.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed") { Description = "Same seed, same county, byte for byte.", DefaultValueFactory = _ => 1 };
        var size = new Option<double>("--size") { Description = "1 is a county of 16 townships; 0.0625 one township, 16 sixteen counties' worth.", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "Folder to write.", Required = true };
        var planted = new Option<bool>("--planted") { Description = "Asks for what hidden routes do, so that a plan that keeps every rule exists." };
        var hidden = new Option<string?>("--planted-plan") { Description = "File to write that plan to, outside the folder; only with --planted." };
        size.Validators.Add(result =>
        {
            if (result.GetValue(size) is not (>= CountyScale.Smallest and <= CountyScale.Largest))
            {
                result.AddError(FormattableString.Invariant($"--size must be between {CountyScale.Smallest} and {CountyScale.Largest}"));
            }
        });
        var command = new Command("demo", "Writes a synthetic county to try things on.") { seed, size, output, planted, hidden };
        command.Validators.Add(result =>
        {
            if (result.GetValue(hidden) is not null && !result.GetValue(planted))
            {
                result.AddError("--planted-plan needs --planted");
            }
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(planted))
            {
                return WritePlanted(parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(size), parsed.GetValue(hidden));
            }

            DemoCounty.Write(parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(size));
            Console.WriteLine($"Wrote the synthetic example county to {parsed.GetValue(output)}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static int WritePlanted(string folder, ulong seed, double size, string? planFile)
    {
        var plan = PlantedCounty.Write(folder, seed, size);
        if (planFile is not null)
        {
            plan.WriteJson(planFile);
        }

        Console.WriteLine($"Wrote a synthetic county to {folder} for which a plan exists that keeps every rule.");
        foreach (var line in PlantedWork.Lines(plan))
        {
            Console.WriteLine(line);
        }

        return ExitCode.Success;
    }
}
