using System.Globalization;

namespace RoutePlanner.Cli.Screen;

/// <summary>Shows how far a long job is, with an estimate of what is left.</summary>
internal sealed class ShareScreen(string what, StatusLine status) : IProgress<double>
{
    /// <summary>A screen on standard error.</summary>
    public static ShareScreen OnConsole(string what) => new(what, StatusLine.OnConsole());

    public void Report(double value)
    {
        if (!status.IsDue(inAnyCase: false, out var seconds))
        {
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{seconds,6:0.0} s  {what} {value,4:0 %}");
        if (value > 0.01)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"   about {seconds * (1 - value) / value:0} s to go");
        }

        status.Write(line);
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Done() => status.Done();
}
