namespace RoutePlanner.Cli.Tests;

/// <summary>Runs the real command in a process of its own.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    public static CliRun Of(params string[] arguments) => Start(arguments).WaitForEnd();

    public static RunningCli Start(params string[] arguments) => new(arguments);
}
