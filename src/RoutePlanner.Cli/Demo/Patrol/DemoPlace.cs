namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A feature of places.geojson; the fields are those of docs/formats.md.</summary>
internal sealed record DemoPlace(string Id, BilingualName Name, string Kind, GridPoint Position, string AreaId)
{
    public int Priority { get; init; } = 3;

    public int ServiceMinutes { get; init; } = 5;

    public int Visits { get; init; }

    public int? GapMinMinutes { get; init; }

    public int? GapMaxMinutes { get; init; }

    public IReadOnlyList<string> Windows { get; init; } = [];

    public IReadOnlyList<string> Tiers { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Whether it is one of the county's checkpoints: an organ, enterprise, school or market that wants visits.</summary>
    public bool IsCheckpoint => Visits > 0 && Kind is "organ" or "enterprise" or "school" or "market";

    /// <summary>Least visits with which no gap of the whole night need exceed the rule, some slack left.</summary>
    public DemoPlace WithGapMax(int gapMaxMinutes)
    {
        const double NightMinutes = 600;
        const double Slack = 0.93;
        var visits = 1;
        while ((NightMinutes - (visits * ServiceMinutes)) / (visits + 1) > gapMaxMinutes * Slack)
        {
            visits++;
        }

        return this with { GapMaxMinutes = gapMaxMinutes, Visits = visits };
    }
}
