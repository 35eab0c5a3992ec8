using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.Roads.Noding;

/// <summary>
/// Drawings that noding is known to be hard on: lines through nearly one point, nearly parallel and nearly the same lines, spikes, clouds and chains of tiny
/// segments, two grids a little rotated against each other, ends in chains of just under the tolerance. Two or three of them lie on one another.
/// </summary>
internal static class NastyDrawing
{
    private const double TouchMetres = 0.1;

    private static readonly LocalPlane Plane = new(new GeoPoint(114, 32));

    private static readonly Gen<double> Small = Gen.Frequency(
        (2, Gen.Const(0.0)), (3, Gen.Double[-1.3 * TouchMetres, 1.3 * TouchMetres]), (2, Gen.Int[-12, 12].Select(cm => cm * 0.01)), (1, Gen.Double[-1.2, 1.2]));

    private static readonly Gen<(double East, double North)> Jitter = Gen.Select(Small, Small);

    private static readonly Gen<(double East, double North)> Anywhere = Gen.Select(Gen.Double[-8, 8], Gen.Double[-8, 8]);

    internal static readonly Gen<string> Tags = Gen.Frequency(
        (20, Gen.Const("highway=residential")), (1, Gen.Const("highway=residential bridge=yes")), (1, Gen.Const("highway=track layer=1")),
        (1, Gen.Const("highway=motorway")), (1, Gen.Const("highway=tertiary oneway=yes")));

    /// <summary>Lines through nearly one point, some with a vertex there, some ending there.</summary>
    internal static readonly Gen<(double, double)[][]> Pencil = Gen.Select(Jitter, Gen.Double[0, Math.PI], Gen.Double[0.05, 6], Gen.Int[0, 3])
        .Select((middle, angle, reach, kind) =>
        {
            var (east, north) = (reach * Math.Cos(angle), reach * Math.Sin(angle));
            (double, double)[] line = [(middle.East - east, middle.North - north), middle, (middle.East + east, middle.North + north)];
            return kind switch { 0 => line, 1 => line[..2], _ => [line[0], line[2]] };
        }).Array[2, 7];

    /// <summary>Copies of one line, each a little off it, forwards or backwards.</summary>
    internal static readonly Gen<(double, double)[][]> Copies =
        from line in Anywhere.Array[2, 5]
        from copies in Gen.Select(Jitter.Array[5], Gen.Bool).Array[2, 4]
        select copies.Select(c => Turned([.. line.Select((p, i) => (p.East + c.Item1[i].East, p.North + c.Item1[i].North))], c.Item2)).ToArray();

    /// <summary>Lines along one axis, turned by little and moved by little, with vertices on the way.</summary>
    internal static readonly Gen<(double, double)[][]> Parallels =
        Gen.Select(Gen.Double[-0.03, 0.03], Small, Gen.Double[-8, 8].Array[2, 5], Gen.Bool)
        .Select((slope, offset, along, isSorted) =>
        {
            var stations = isSorted ? along.Order() : along.AsEnumerable();
            return stations.Select(x => (x, (slope * x) + offset)).ToArray();
        }).Array[2, 5];

    /// <summary>Lines that go back and forth: out to a far point and back beside themselves.</summary>
    internal static readonly Gen<(double, double)[][]> Spikes = Gen.Select(Anywhere, Anywhere, Jitter.Array[3, 6])
        .Select((a, b, jitters) => jitters.Select((j, i) => i % 2 == 0 ? (a.East + j.East, a.North + j.North) : (b.East + j.East, b.North + j.North)).ToArray()).Array[1, 2];

    /// <summary>Many vertices in few touch tolerances: everything is near everything.</summary>
    internal static readonly Gen<(double, double)[][]> Cloud =
        from size in Gen.Int[12, 60]
        from lines in Gen.Select(Gen.Int[0, size], Gen.Int[0, size]).Select((x, y) => (0.01 * x, 0.01 * y)).Array[2, 5].Array[2, 8]
        select lines;

    /// <summary>Walks of tiny steps.</summary>
    internal static readonly Gen<(double, double)[][]> Crawls = Gen.Select(Jitter, Gen.Select(Gen.Double[-0.2, 0.2], Gen.Double[-0.2, 0.2]).Array[2, 14])
        .Select((start, steps) =>
        {
            var line = new List<(double, double)> { start };
            var (east, north) = start;
            foreach (var (dx, dy) in steps)
            {
                (east, north) = (east + dx, north + dy);
                line.Add((east, north));
            }

            return line.ToArray();
        }).Array[1, 3];

    /// <summary>Two grids, turned a little against each other.</summary>
    internal static readonly Gen<(double, double)[][]> Grids =
        from lines in Gen.Int[2, 3]
        from cell in Gen.OneOf(Gen.Const(3.0), Gen.Const(1.0), Gen.Const(0.25))
        from angles in Gen.Double[-0.05, 0.05].Array[2]
        select angles.SelectMany(angle => Enumerable.Range(0, lines).SelectMany(i => new[]
        {
            new[] { Rotated(0, i * cell, angle), Rotated((lines - 1) * cell, i * cell, angle) },
            [Rotated(i * cell, 0, angle), Rotated(i * cell, (lines - 1) * cell, angle)],
        })).ToArray();

    /// <summary>Ends in a row, each within the join tolerance of the next, or just beyond it.</summary>
    internal static readonly Gen<(double, double)[][]> Chains = Gen.Select(Gen.Double[0.3, 1.05], Gen.Double[-0.9, 0.9], Anywhere).Array[2, 8]
        .Select(links =>
        {
            var east = 0.0;
            return links.Select(l => new[] { (east += l.Item1, l.Item2 * 0.5), l.Item3 }).ToArray();
        });

    private static readonly Gen<(double, double)[][]> Family = Gen.OneOf(Pencil, Copies, Parallels, Spikes, Cloud, Crawls, Grids, Chains);

    public static readonly Gen<RoadLayer> Layers =
        from parts in Family.Array[1, 3]
        let lines = parts.SelectMany(p => p).ToArray()
        from tags in Tags.Array[lines.Length]
        select RandomDrawing.Layer(lines.Select((line, i) => (line.Select(p => Plane.ToGeo(p.Item1, p.Item2)).ToArray(), tags[i])));

    private static (double, double)[] Turned((double, double)[] line, bool isTurned) => isTurned ? [.. line.Reverse()] : line;

    private static (double, double) Rotated(double east, double north, double angle) =>
        ((east * Math.Cos(angle)) - (north * Math.Sin(angle)), (east * Math.Sin(angle)) + (north * Math.Cos(angle)));
}
