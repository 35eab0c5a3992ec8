using NetTopologySuite.Geometries;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snapround;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>Puts lines on the grid of the files and gives lines that cross a common point (snap rounding, Hobby 1999).</summary>
internal static class Noding
{
    /// <summary>One noded line per line given, in the same order.</summary>
    public static IReadOnlyList<IReadOnlyList<GridPoint>> OnGrid(IEnumerable<IReadOnlyList<PlanePoint>> lines)
    {
        var strings = new List<ISegmentString>();
        var noded = new List<IReadOnlyList<GridPoint>>();
        foreach (var line in lines)
        {
            var corners = line.Select(GridPoint.At).Select(g => new Coordinate(g.Lon, g.Lat)).ToArray();
            strings.Add(new NodedSegmentString(corners, strings.Count));
        }

        var points = strings.Select(_ => new List<GridPoint>()).ToArray();
        var noder = new SnapRoundingNoder(new PrecisionModel(1));
        noder.ComputeNodes(strings);
        foreach (var piece in noder.GetNodedSubstrings())
        {
            var whole = points[(int)piece.Context];
            foreach (var corner in piece.Coordinates)
            {
                var p = new GridPoint((int)corner.X, (int)corner.Y);
                if (whole.Count == 0 || whole[^1] != p)
                {
                    whole.Add(p);
                }
            }
        }

        noded.AddRange(points);
        return noded;
    }
}
