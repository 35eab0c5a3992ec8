using System.CommandLine;
using RoutePlanner.Cli.Commands;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Cli;

/// <summary>The routeplanner command: parses, runs, and turns what goes wrong into a message and an exit code.</summary>
internal static class CommandLine
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("RoutePlanner plans a county's night patrols: who drives where, when, all night.")
        {
            PlanCommand.Create(),
            CheckCommand.Create(),
            FiguresCommand.Create(),
            WhyCommand.Create(),
            RenderCommand.Create(),
            RosterCommand.Create(),
            ImportCommand.Create(),
            ReportCommand.Create(),
            DemoCommand.Create(),
            SampleCommand.Create(),
            DoctorCommand.Create(),
            RulesCommand.Create(),
        };
        var parsed = root.Parse(args);
        try
        {
            // Ctrl-C is handled by the commands: the default would end the process before the best plan is written.
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? ExitCode.Input : code;
        }
        catch (InputException problem)
        {
            DiagnosticList.Write(Console.Error, problem.Diagnostics);
            return ExitCode.Input;
        }
        catch (IOException problem)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return ExitCode.Input;
        }
        catch (UnauthorizedAccessException problem)
        {
            Console.Error.WriteLine($"error: {problem.Message}");
            return ExitCode.Input;
        }
#pragma warning disable CA1031 // the outermost boundary: a defect must end in a message, not in a dump on a commander's screen
        catch (Exception defect)
        {
            Console.Error.WriteLine("This is a defect of RoutePlanner; please report it with the text below.");
            Console.Error.WriteLine(defect);
            return ExitCode.Defect;
        }
#pragma warning restore CA1031
    }
}
