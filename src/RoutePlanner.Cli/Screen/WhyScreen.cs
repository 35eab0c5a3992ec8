using System.Globalization;
using RoutePlanner.Core.Plans.Explanation;

namespace RoutePlanner.Cli.Screen;

/// <summary>Shows an explanation as it comes: causes on standard output as soon as they are known, what is being tried on standard error.</summary>
internal sealed class WhyScreen(ExplanationText text, string demandId, StatusLine status) : IProgress<ExplanationProgress>
{
    private int conflicts;
    private int repairs;

    public void Report(ExplanationProgress value)
    {
        if (value.Conflict is { } conflict)
        {
            status.Done();
            foreach (var line in text.Lines(demandId, conflict, isFirst: conflicts++ == 0))
            {
                Console.WriteLine(line);
            }
        }

        repairs += value.Repair is null ? 0 : 1;
        if (status.IsDue(inAnyCase: value.Repair is not null, out var seconds))
        {
            status.Write(string.Create(CultureInfo.InvariantCulture, $"{seconds,6:0.0} s  {Word(value.Stage)}{(repairs > 0 ? $", {repairs} verified so far" : "")}"));
        }
    }

    /// <summary>Ends the rewritten line.</summary>
    public void Done() => status.Done();

    private static string Word(ExplanationStage stage) => stage switch
    {
        ExplanationStage.Alone => "the demand alone",
        ExplanationStage.Competition => "besides other demands",
        ExplanationStage.Repairs => "looking for what would help",
        _ => "checking the night with it",
    };
}
