namespace RoutePlanner.Cli.Demo.Network;

/// <summary>A way over the net.</summary>
/// <param name="Nodes">One more than edges.</param>
/// <param name="Edges">In order.</param>
/// <param name="Cost">As the cost function counts.</param>
internal sealed record MeshPath(IReadOnlyList<int> Nodes, IReadOnlyList<int> Edges, double Cost)
{
    public double Metres(Mesh mesh) => Edges.Sum(mesh.Metres);
}
