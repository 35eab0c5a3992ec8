namespace RoutePlanner.Cli.Demo.Network;

/// <summary>A road with a name.</summary>
/// <param name="Grade">Its grade.</param>
/// <param name="Name">Chinese.</param>
/// <param name="NameEn">English.</param>
/// <param name="Ref">Number, or null for streets.</param>
/// <param name="Nodes">Its course on the mesh; empty where it branches.</param>
internal sealed record Road(RoadGrade Grade, string Name, string NameEn, string? Ref, IReadOnlyList<int> Nodes);
