using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>
/// Periodic arc routing files of Labadi: fields <c>name=value</c>, then both directions of every edge with its daily demand and frequency. The spacings in the
/// files are not used (as the publisher of the set says), and the line of the depot (an arc from and to it) is none to serve.
/// </summary>
internal static partial class PeriodicReader
{
    private static readonly ImmutableArray<string> Fields =
        ["Name", "nbnodes", "nbarcs", "nbtasks", "nbnon_req", "nbtrucks", "capacity", "total_cost", "Depot"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static PeriodicInstance Read(string path)
    {
        var text = InstanceText.Open(path);
        var header = new HeaderFields(text, Fields);
        var arcs = new Dictionary<int, Arc>();
        while (text.MoveNext())
        {
            if (ArcLine().Match(text.Line) is { Success: true } match)
            {
                int Column(string name, int min, int max = int.MaxValue) => text.Whole(match.Groups[name].Value, name, min, max);
                var arc = new Arc(
                    text.LineNumber, Column("arc", 1), Column("From", 1), Column("to", 1), Column("Qty", -1), Column("Trav", 0), Column("Col", 0), Column("inv", 1),
                    Column("freq", 1, PeriodicInstance.Days));
                if (!arcs.TryAdd(arc.Number, arc))
                {
                    text.Error(DiagnosticCode.DuplicateId, "arc", "this arc is there twice", match.Groups["arc"].Value);
                }
            }
            else if (!text.Line.StartsWith('!'))
            {
                if (text.Line.Split('=', 2, StringSplitOptions.TrimEntries) is [var name, var value])
                {
                    header.Add(name, value);
                }
                else
                {
                    text.Error(DiagnosticCode.BadText, null, "neither a field nor an arc", text.Line, string.Join('|', Fields));
                }
            }
        }

        return Build(text, header, arcs);
    }

    private static PeriodicInstance Build(InstanceText text, HeaderFields header, Dictionary<int, Arc> arcs)
    {
        var nodes = header.Whole("nbnodes", 1);
        var capacity = header.Whole("capacity", 1);
        var fleet = header.Whole("nbtrucks", 1);
        var depot = text.Whole(header.Text("Depot"), "Depot", 1, nodes);
        text.CheckCount("nbarcs", header.Whole("nbarcs", 0), arcs.Count);
        var edges = arcs.Values.Where(a => a.From != a.To && a.Number < a.Inverse).OrderBy(a => a.Number).ToList();
        text.CheckCount("nbtasks", header.Whole("nbtasks", 0), edges.Count(e => e.Demand > 0));
        text.CheckCount("nbnon_req", header.Whole("nbnon_req", 0), edges.Count(e => e.Demand <= 0));
        foreach (var arc in arcs.Values)
        {
            if (arc.From > nodes || arc.To > nodes)
            {
                text.Error(DiagnosticCode.UnknownReference, "From, to", "a node that does not exist", Shown(Math.Max(arc.From, arc.To)), $"1–{Shown(nodes)}", arc.Line);
            }

            if (!arcs.TryGetValue(arc.Inverse, out var back))
            {
                text.Error(DiagnosticCode.UnknownReference, "inv", "an arc that does not exist", Shown(arc.Inverse), line: arc.Line);
            }
            else if (back.From != arc.To || back.To != arc.From || back.Demand != arc.Demand || back.Travel != arc.Travel || back.Frequency != arc.Frequency)
            {
                text.Error(DiagnosticCode.FieldConflict, "inv", "the two directions of an edge differ", $"arc {Shown(arc.Number)} and {Shown(back.Number)}", line: arc.Line);
            }
        }

        text.ThrowIfErrors();
        var required = edges.Where(e => e.Demand > 0).ToList();
        return new PeriodicInstance(
            new MixedInstance(
                header.Text("Name"), nodes, depot - 1, capacity, fleet,
                [.. edges.Select(e => new GraphLink(e.From - 1, e.To - 1, e.Travel, e.Travel))],
                [.. required.Select(e => new RequiredTask($"E{Shown(e.Number)}", e.From - 1, e.To - 1, e.Collecting, e.Collecting, e.Demand))]),
            [.. required.Select(e => e.Frequency)]);
    }

    private static string Shown(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^arc=\s*(?<arc>\d+),\s*From=\s*(?<From>\d+),\s*to=\s*(?<to>\d+),\s*Qty=\s*(?<Qty>-?\d+),\s*Trav=\s*(?<Trav>\d+),\s*Col=\s*(?<Col>\d+),\s*inv=\s*(?<inv>\d+),\s*succ=[\d,]*;\s*freq=\s*(?<freq>\d+),\s*minspac=\s*\d+,\s*maxspac=\s*\d+$")]
    private static partial Regex ArcLine();

    private sealed record Arc(int Line, int Number, int From, int To, int Demand, int Travel, int Collecting, int Inverse, int Frequency);
}
