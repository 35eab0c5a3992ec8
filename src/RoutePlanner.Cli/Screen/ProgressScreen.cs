using System.Globalization;
using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Cli.Screen;

/// <summary>Shows a search's progress. Reports come on the searching thread.</summary>
internal sealed class ProgressScreen(StatusLine status) : IProgress<SearchProgress>
{
    private SearchStage? lastStage;

    /// <summary>A screen on standard error.</summary>
    public static ProgressScreen OnConsole() => new(StatusLine.OnConsole());

    public void Report(SearchProgress value)
    {
        if (!status.IsDue(inAnyCase: value.Stage != lastStage, out var now))
        {
            return;
        }

        lastStage = value.Stage;
        var line = string.Create(CultureInfo.InvariantCulture, $"{now,6:0.0} s  {Word(value.Stage),-10}");
        if (value.Stage == SearchStage.Searching)
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

        status.Write(line);
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Done() => status.Done();

    private static string Word(SearchStage stage) => stage switch
    {
        SearchStage.Preparing => "preparing",
        SearchStage.Searching => "searching",
        _ => "writing",
    };
}
