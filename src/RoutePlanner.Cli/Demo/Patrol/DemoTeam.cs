namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A team with its daily shift (teams.csv, duty.csv).</summary>
internal sealed record DemoTeam(
    string Id, string Name, string Tier, IReadOnlyList<string> AreaIds, string BaseId, string Mode, int People, string Radio,
    string Skills, string Start, string End, int BreakMinutes);
