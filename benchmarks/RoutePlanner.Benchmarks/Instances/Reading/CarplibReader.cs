using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>
/// CARPLIB text files of the University of Valencia, with their Spanish keywords: capacitated arc routing (one cost and one demand an edge), and the windy
/// rural postman files of the same house (a cost each way, no demands, depot at node 1).
/// </summary>
internal static partial class CarplibReader
{
    private const string
        Name = "NOMBRE", Remark = "COMENTARIO", Nodes = "VERTICES", RequiredCount = "ARISTAS_REQ", OtherCount = "ARISTAS_NOREQ", Vehicles = "VEHICULOS",
        Capacity = "CAPACIDAD", CostKind = "TIPO_COSTES_ARISTAS", RequiredCost = "COSTE_TOTAL_REQ", RequiredList = "LISTA_ARISTAS_REQ",
        OtherList = "LISTA_ARISTAS_NOREQ", Depot = "DEPOSITO";

    private static readonly ImmutableArray<string> WindyFields = [Name, Remark, Nodes, RequiredCount, OtherCount, RequiredList, OtherList];
    private static readonly ImmutableArray<string> CarpFields = [.. WindyFields, Vehicles, Capacity, CostKind, RequiredCost, Depot];

    /// <summary>Reads a CARP file.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static MixedInstance ReadCarp(string path)
    {
        var text = InstanceText.Open(path);
        var (header, required, others) = ReadLists(text, CarpFields, EdgeLine());
        var nodes = header.Whole(Nodes, 1);
        var depot = text.Whole(header.Text(Depot), Depot, 1, nodes);
        var capacity = header.Whole(Capacity, 1);
        var fleet = header.Whole(Vehicles, 1);
        _ = header.Whole(RequiredCost, 0); // not compared with the list: gdb12 states 334 and holds 336, and the published optimum is of what it holds
        if (header.Text(CostKind) is not "EXPLICITOS" and var kind)
        {
            text.ErrorInFile(DiagnosticCode.NotSupported, CostKind, "only costs that are written out can be read", kind, "EXPLICITOS");
        }

        foreach (var edge in required)
        {
            if (edge.Last is not { } demand)
            {
                text.Error(DiagnosticCode.MissingField, "demanda", "a required edge needs a demand", line: edge.Line);
            }
            else if (demand > capacity)
            {
                text.Error(
                    DiagnosticCode.OutOfRange, "demanda", "the demand exceeds the capacity of a vehicle", demand.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"0–{capacity}"), edge.Line);
            }
        }

        foreach (var edge in others.Where(e => e.Last is not null))
        {
            text.Error(DiagnosticCode.UnknownField, "demanda", "an edge that need not be served has no demand", line: edge.Line);
        }

        CheckNodes(text, nodes, required.Concat(others));
        text.ThrowIfErrors();
        return new MixedInstance(
            header.Text(Name), nodes, depot - 1, capacity, fleet,
            [.. required.Concat(others).Select(e => new GraphLink(e.From - 1, e.To - 1, e.Cost, e.Cost))],
            [.. required.Select((e, i) => new RequiredTask(Id(i), e.From - 1, e.To - 1, e.Cost, e.Cost, e.Last!.Value))]);
    }

    /// <summary>Reads a windy rural postman file. It states no number of vehicles.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static MixedInstance ReadWindy(string path)
    {
        var text = InstanceText.Open(path);
        var (header, required, others) = ReadLists(text, WindyFields, WindyLine());
        var nodes = header.Whole(Nodes, 1);
        CheckNodes(text, nodes, required.Concat(others));
        text.ThrowIfErrors();
        return new MixedInstance(
            header.Text(Name), nodes, Depot: 0, Capacity: null, StatedFleet: null,
            [.. required.Concat(others).Select(e => new GraphLink(e.From - 1, e.To - 1, e.Cost, e.Last))],
            [.. required.Select((e, i) => new RequiredTask(Id(i), e.From - 1, e.To - 1, e.Cost, e.Last, Demand: 0))]);
    }

    /// <summary>Required edges have no id in these files: they are counted from 1.</summary>
    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"E{index + 1}");

    private static (HeaderFields Header, List<Edge> Required, List<Edge> Others) ReadLists(InstanceText text, ImmutableArray<string> known, Regex edgeLine)
    {
        var header = new HeaderFields(text, known);
        List<Edge> required = [], others = [];
        List<Edge>? list = null;
        while (text.MoveNext())
        {
            if (edgeLine.Match(text.Line) is { Success: true } match)
            {
                if (list is null)
                {
                    text.Error(DiagnosticCode.FieldConflict, null, "an edge before the beginning of a list", text.Line, $"{RequiredList}|{OtherList}");
                    continue;
                }

                list.Add(new Edge(
                    text.LineNumber, text.Whole(match.Groups[1].Value, "from", 1), text.Whole(match.Groups[2].Value, "to", 1),
                    text.Whole(match.Groups[3].Value, "coste", 0),
                    match.Groups[4].Success ? text.Whole(match.Groups[4].Value, "demanda or second coste", 0) : null));
            }
            else if (text.Line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
            {
                header.Add(name, value);
                list = name switch { RequiredList => required, OtherList => others, _ => list };
            }
            else
            {
                text.Error(DiagnosticCode.BadText, null, "neither a field nor an edge of this kind of file", text.Line);
            }
        }

        text.CheckCount(RequiredCount, header.Whole(RequiredCount, 0), required.Count);
        text.CheckCount(OtherCount, header.Whole(OtherCount, 0), others.Count);
        return (header, required, others);
    }

    private static void CheckNodes(InstanceText text, int nodes, IEnumerable<Edge> edges)
    {
        foreach (var edge in edges.Where(e => e.From > nodes || e.To > nodes))
        {
            text.Error(
                DiagnosticCode.UnknownReference, null, "the edge ends at a node that does not exist",
                string.Create(CultureInfo.InvariantCulture, $"{Math.Max(edge.From, edge.To)}"), string.Create(CultureInfo.InvariantCulture, $"1–{nodes}"), edge.Line);
        }
    }

    [GeneratedRegex(@"^\(\s*(\d+)\s*,\s*(\d+)\s*\)\s+coste\s+(\d+)(?:\s+demanda\s+(\d+))?$")]
    private static partial Regex EdgeLine();

    [GeneratedRegex(@"^\(\s*(\d+)\s*,\s*(\d+)\s*\)\s+coste\s+(\d+)\s+(\d+)$")]
    private static partial Regex WindyLine();

    /// <param name="Last">Demand, or the cost of the way back.</param>
    private sealed record Edge(int Line, int From, int To, int Cost, int? Last);
}
