using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>One line of progress: rewritten in place on a terminal, a new line every few seconds in a log.</summary>
internal sealed class StatusLine(TextWriter output, bool isTerminal, TimeProvider clock)
{
    private const double SecondsBetweenUpdatesOnTerminal = 0.2;
    private const double SecondsBetweenUpdatesInLog = 5;

    private readonly long begin = clock.GetTimestamp();
    private double lastSeconds = double.NegativeInfinity;

    /// <summary>A line on standard error, so that standard output stays clean.</summary>
    public static StatusLine OnConsole() => new(Console.Error, !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Ansi, TimeProvider.System);

    /// <summary>Whether it is time for another line, or has to be in any case; and how many seconds the work has taken.</summary>
    public bool IsDue(bool inAnyCase, out double seconds)
    {
        seconds = clock.GetElapsedTime(begin).TotalSeconds;
        if (!inAnyCase && seconds - lastSeconds < (isTerminal ? SecondsBetweenUpdatesOnTerminal : SecondsBetweenUpdatesInLog))
        {
            return false;
        }

        lastSeconds = seconds;
        return true;
    }

    /// <summary>Shows a line.</summary>
    public void Write(string line)
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

    /// <summary>Ends the rewritten line.</summary>
    public void Done()
    {
        if (isTerminal)
        {
            output.Write("\r\u001b[K");
        }
    }
}
