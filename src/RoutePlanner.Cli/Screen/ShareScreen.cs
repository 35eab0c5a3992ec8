using System.Globalization;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>Shows how far a long job is, with an estimate of what is left: one line that is rewritten on a terminal, a line every few seconds in a log.</summary>
internal sealed class ShareScreen(string what, TextWriter output, bool isTerminal, TimeProvider clock) : IProgress<double>
{
    private readonly long begin = clock.GetTimestamp();
    private double lastSeconds = double.NegativeInfinity;

    /// <summary>A screen on standard error, so that standard output stays clean.</summary>
    public static ShareScreen OnConsole(string what) =>
        new(what, Console.Error, !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi, TimeProvider.System);

    public void Report(double value)
    {
        var seconds = clock.GetElapsedTime(begin).TotalSeconds;
        if (seconds - lastSeconds < (isTerminal ? 0.2 : 5))
        {
            return;
        }

        lastSeconds = seconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{seconds,6:0.0} s  {what} {value,4:0 %}");
        if (value > 0.01)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"   about {seconds * (1 - value) / value:0} s to go");
        }

        if (isTerminal)
        {
            output.Write("\r\u001b[K" + line);
        }
        else
        {
            output.WriteLine(line);
        }
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Done()
    {
        if (isTerminal)
        {
            output.Write("\r\u001b[K");
        }
    }
}
