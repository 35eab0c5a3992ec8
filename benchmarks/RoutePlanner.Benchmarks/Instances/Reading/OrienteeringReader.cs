using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>Team orienteering files of Chao, Golden and Wasil: <c>n</c>, <c>m</c>, <c>tmax</c>, then a point a line: x, y, score; the first is the start, the last the end.</summary>
internal static class OrienteeringReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static OrienteeringInstance Read(string path)
    {
        var text = InstanceText.Open(path);
        var header = new HeaderFields(text, ["n", "m", "tmax"]);
        var points = new List<ScoredPoint>();
        while (text.MoveNext())
        {
            switch (text.Words())
            {
                case [var name, var value] when points.Count == 0:
                    header.Add(name, value);
                    break;
                case [var x, var y, var score]:
                    points.Add(new ScoredPoint(text.Number(x, "x"), text.Number(y, "y"), text.Whole(score, "score", 0)));
                    break;
                default:
                    text.Error(DiagnosticCode.BadText, null, "neither a field nor a point", text.Line, "x y score");
                    break;
            }
        }

        text.CheckCount("n", header.Whole("n", 2), points.Count);
        var paths = header.Whole("m", 1);
        var longest = text.Number(header.Text("tmax"), "tmax");
        if (longest <= 0)
        {
            text.ErrorInFile(DiagnosticCode.OutOfRange, "tmax", "the longest path must be above 0", longest.ToString(CultureInfo.InvariantCulture), "> 0");
        }

        text.ThrowIfErrors();
        return new OrienteeringInstance(Path.GetFileNameWithoutExtension(path), paths, longest, [.. points]);
    }
}
