using RoutePlanner.Core.MapData;

namespace RoutePlanner.Cli.Screen;

/// <summary>Diagnostics as lines, errors first.</summary>
internal static class DiagnosticList
{
    /// <summary>Many of one kind say no more than a few; errors are always written in full.</summary>
    private const int WarningsPerCode = 5;

    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var error in diagnostics.Where(d => d.Severity == Severity.Error))
        {
            output.WriteLine($"error: {error} [{error.Code}]");
        }

        foreach (var group in diagnostics.Where(d => d.Severity == Severity.Warning).GroupBy(d => d.Code))
        {
            foreach (var warning in group.Take(WarningsPerCode))
            {
                output.WriteLine($"warning: {warning} [{warning.Code}]");
            }

            if (group.Count() > WarningsPerCode)
            {
                output.WriteLine($"warning: … and {group.Count() - WarningsPerCode} more [{group.Key}]");
            }
        }

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            output.WriteLine(errors == 1 ? "1 error; nothing was written." : $"{errors} errors; nothing was written.");
        }
    }
}
