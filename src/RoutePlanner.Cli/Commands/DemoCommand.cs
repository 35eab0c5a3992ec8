using System.CommandLine;
using RoutePlanner.Cli.Demo;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner demo</c>: writes the synthetic example county.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed") { Description = "Same seed, same county, byte for byte.", DefaultValueFactory = _ => 1 };
        var size = new Option<double>("--size") { Description = "1 is a county of 16 townships; 0.0625 one township, 16 sixteen counties' worth.", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "Folder to write.", Required = true };
        size.Validators.Add(result =>
        {
            if (result.GetValue(size) is not (>= CountyScale.Smallest and <= CountyScale.Largest))
            {
                result.AddError(FormattableString.Invariant($"--size must be between {CountyScale.Smallest} and {CountyScale.Largest}"));
            }
        });
        var command = new Command("demo", "Writes a synthetic county to try things on.") { seed, size, output };
        command.SetAction(parsed =>
        {
            DemoCounty.Write(parsed.GetValue(output)!, parsed.GetValue(seed), parsed.GetValue(size));
            Console.WriteLine($"Wrote the synthetic example county to {parsed.GetValue(output)}.");
            return ExitCode.Success;
        });
        return command;
    }
}
