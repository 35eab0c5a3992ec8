namespace RoutePlanner.Cli;

/// <summary>What the command tells a script; documented in docs/cli.md.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran, and its answer is no: a plan breaks rules, a layer is not what it is declared to be.</summary>
    public const int Breaches = 1;

    /// <summary>The input or the command line must be mended.</summary>
    public const int Input = 2;

    /// <summary>Stopped by the user; the best plan so far was written.</summary>
    public const int Cancelled = 3;

    /// <summary>A defect of the program.</summary>
    public const int Defect = 70;
}
