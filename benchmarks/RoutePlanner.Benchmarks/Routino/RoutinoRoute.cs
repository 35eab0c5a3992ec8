using System.Globalization;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>A route as Routino tells it: every node with its internal number, then the length and the time on the large map.</summary>
/// <param name="Nodes">Routino's numbers of the nodes, in driving order; -1 is a point that is no node.</param>
/// <param name="Metres">Length, true size.</param>
/// <param name="Seconds">Time, true size.</param>
internal sealed record RoutinoRoute(IReadOnlyList<int> Nodes, double Metres, double Seconds)
{
    private const int NodeColumn = 2;
    private const int MetresColumn = 6;
    private const int MinutesColumn = 7;

    /// <summary>Reads Routino's text of all nodes (documentation of Routino, Output, All Nodes Text File): columns apart by tabs, comments begin with #.</summary>
    public static RoutinoRoute Parse(string text)
    {
        var nodes = new List<int>();
        string[] last = [];
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            last = line.Split('\t');
            nodes.Add(int.Parse(last[NodeColumn].Trim(' ', '*'), CultureInfo.InvariantCulture));
        }

        return new RoutinoRoute(
            nodes,
            double.Parse(last[MetresColumn], CultureInfo.InvariantCulture) * 1000 / EnlargedMap.Scale,
            double.Parse(last[MinutesColumn], CultureInfo.InvariantCulture) * 60 / EnlargedMap.Scale);
    }
}
