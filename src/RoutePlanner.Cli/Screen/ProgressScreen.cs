using System.Globalization;
using RoutePlanner.Core.Optimisation;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>
/// Shows a search's progress: one line that is rewritten on a terminal, a line every few seconds in a log. Reports come on the searching thread.
/// </summary>
internal sealed class ProgressScreen(TextWriter output, bool isTerminal, TimeProvider clock) : IProgress<SearchProgress>
{
    private const double SecondsBetweenUpdatesOnTerminal = 0.2;
    private const double SecondsBetweenUpdatesInLog = 5;

    private readonly long begin = clock.GetTimestamp();
    private double lastSeconds = double.NegativeInfinity;
    private SearchStage? lastStage;

    /// <summary>A screen on standard error, so that standard output stays clean.</summary>
    public static ProgressScreen OnConsole() => new(Console.Error, !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi, TimeProvider.System);

    public void Report(SearchProgress value)
    {
        var now = clock.GetElapsedTime(begin).TotalSeconds;
        if (value.Stage == lastStage && now - lastSeconds < (isTerminal ? SecondsBetweenUpdatesOnTerminal : SecondsBetweenUpdatesInLog))
        {
            return;
        }

        (lastStage, lastSeconds) = (value.Stage, now);
        var line = string.Create(CultureInfo.InvariantCulture, $"{now,6:0.0} s  {Word(value.Stage),-10}");
        if (value.Stage is SearchStage.Searching or SearchStage.Presence)
        {
            line += string.Create(CultureInfo.InvariantCulture, $" {value.Share,4:0 %}");
        }

        if (value.BestCost is { } cost)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"   best cost {cost:0}");
        }

        if (value.Remaining is { } remaining)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"   about {Math.Max(0, remaining.TotalSeconds):0} s to go");
        }

        Write(line);
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Done()
    {
        if (isTerminal)
        {
            output.Write("\r\u001b[K");
        }
    }

    private static string Word(SearchStage stage) => stage switch
    {
        SearchStage.Preparing => "preparing",
        SearchStage.Searching => "searching",
        SearchStage.Presence => "presence",
        _ => "writing",
    };

    private void Write(string line)
    {
        if (isTerminal)
        {
            output.Write("\r\u001b[K" + line);
        }
        else
        {
            output.WriteLine(line);
        }
    }
}
