namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A feature of keyroads.geojson; the fields are those of docs/formats.md.</summary>
/// <param name="Id">Unique.</param>
/// <param name="District">The district that holds it.</param>
/// <param name="Name">Chinese and English.</param>
/// <param name="Ref">Road number, or null.</param>
/// <param name="Points">Points of the road file, in order.</param>
internal sealed record DemoKeyRoad(string Id, int District, BilingualName Name, string? Ref, IReadOnlyList<GridPoint> Points)
{
    public int Passes { get; init; } = 1;

    public string Direction { get; init; } = "any";

    public int? GapMaxMinutes { get; init; }

    public int Priority { get; init; } = 3;

    public IReadOnlyList<string> Tiers { get; init; } = [];

    public int SpeedKmh { get; init; } = 40;

    public double Metres => Points.Zip(Points.Skip(1)).Sum(p => p.First.ToPlane().DistanceTo(p.Second.ToPlane()));

    /// <summary>Drives that the rule asks for.</summary>
    public int Drives => Direction == "both" ? 2 * Passes : Passes;
}
