using System.CommandLine;
using System.Text;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner rules</c>: shows the default rules of access and speed, for a county to start its own from.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "File to write, for example road_rules.json in a county folder; without it the rules go to the screen. A file that is there is kept." };
        var command = new Command("rules", "Shows which roads each mode may use and how fast, as a file that a county can change.") { output };
        command.SetAction(parsed => Run(parsed.GetValue(output)));
        return command;
    }

    private static int Run(string? path)
    {
        if (path is null)
        {
            using var screen = Console.OpenStandardOutput();
            screen.Write(Encoding.UTF8.GetBytes(RoadRules.DefaultText));
            return ExitCode.Success;
        }

        Write(Path.GetFullPath(path), RoadRules.DefaultText);
        Console.WriteLine($"Wrote the default rules to {path}. Keep the entries that you change and delete the others: what is not in the file stays as it is here.");
        return ExitCode.Success;
    }

    /// <summary>Whole or not at all, and never over a file that is there: it may be a county's own work.</summary>
    private static void Write(string path, string text)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: false);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
