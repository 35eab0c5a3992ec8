using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Cli.Screen;

/// <summary>What a plan breaks, a line each.</summary>
internal static class BreachList
{
    public static void Write(TextWriter output, IReadOnlyList<Breach> breaches)
    {
        foreach (var breach in breaches)
        {
            output.WriteLine($"breach: {breach}");
        }

        output.WriteLine(breaches.Count switch
        {
            0 => "The plan holds: no breach.",
            1 => "1 breach.",
            _ => $"{breaches.Count} breaches.",
        });
    }
}
