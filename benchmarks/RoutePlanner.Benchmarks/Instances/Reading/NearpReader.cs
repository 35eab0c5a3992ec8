using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>
/// NEARP text files (SINTEF): required and other nodes, edges and arcs. What serving costs on top of driving is the same in every solution and left out, as in
/// all published values. Reading stops where the file begins anew: some files hold their instance twice.
/// </summary>
internal static class NearpReader
{
    private const string
        Name = "Name", Optimum = "Optimal value", Vehicles = "#Vehicles", Capacity = "Capacity", Depot = "Depot Node", Nodes = "#Nodes", Edges = "#Edges",
        Arcs = "#Arcs", RequiredNodes = "#Required N", RequiredEdges = "#Required E", RequiredArcs = "#Required A";

    private static readonly ImmutableArray<string> Fields =
        [Name, Optimum, Vehicles, Capacity, Depot, Nodes, Edges, Arcs, RequiredNodes, RequiredEdges, RequiredArcs];

    // The first word of the line above each section; its rows begin with an id of that kind.
    private static readonly ImmutableArray<Section> Sections =
    [
        new("ReN.", "N", Ends: 1, IsRequired: true),
        new("ReE.", "E", Ends: 2, IsRequired: true),
        new("EDGE", "NrE", Ends: 2, IsRequired: false),
        new("ReA.", "A", Ends: 2, IsRequired: true),
        new("ARC", "NrA", Ends: 2, IsRequired: false),
    ];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static MixedInstance Read(string path)
    {
        var text = InstanceText.Open(path);
        var header = new HeaderFields(text, Fields);
        var rows = Sections.ToDictionary(s => s.Prefix, _ => new List<Row>());
        Section? section = null;
        while (text.MoveNext())
        {
            var words = text.Words();
            if (Sections.FirstOrDefault(s => s.Title == words[0]) is { } begun)
            {
                section = begun;
            }
            else if (section is null)
            {
                if (text.Line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
                {
                    header.Add(name, value);
                }
                else
                {
                    text.Error(DiagnosticCode.BadText, null, "neither a field nor the beginning of a section", text.Line, string.Join('|', Fields));
                }
            }
            else if (text.Line.StartsWith(Name + ":", StringComparison.Ordinal))
            {
                break;
            }
            else if (words[0].StartsWith(section.Prefix, StringComparison.Ordinal) && words.Length == section.Columns)
            {
                rows[section.Prefix].Add(ReadRow(text, section, words));
            }
            else if (section != Sections[^1] || (char.IsAsciiDigit(words[0][^1]) && text.Line != "-1"))
            {
                text.Error(DiagnosticCode.BadText, section.Title, "not a row of this section", text.Line, $"{section.Prefix}… and {section.Columns - 1} numbers");
            }

            // What is left are remarks in words, or -1, after the last section.
        }

        return Build(text, header, rows);
    }

    private static Row ReadRow(InstanceText text, Section section, string[] words)
    {
        int Column(int index, string field, int min) => text.Whole(words[index], field, min);
        if (section.Ends == 1)
        {
            var node = text.Whole(words[0][section.Prefix.Length..], "node", 1);
            return new Row(text.LineNumber, words[0], node, node, Cost: 0, Column(1, "DEMAND", 0));
        }

        return new Row(
            text.LineNumber, words[0], Column(1, "FROM N.", 1), Column(2, "TO N.", 1), Column(3, "T. COST", 0), section.IsRequired ? Column(4, "DEMAND", 0) : 0);
    }

    private static MixedInstance Build(InstanceText text, HeaderFields header, Dictionary<string, List<Row>> rows)
    {
        var nodes = header.Whole(Nodes, 1);
        var capacity = header.Whole(Capacity, 1);
        var depot = text.Whole(header.Text(Depot), Depot, 1, nodes);
        var fleet = header.Whole(Vehicles, -1);
        List<Row> requiredNodes = rows["N"], requiredEdges = rows["E"], otherEdges = rows["NrE"], requiredArcs = rows["A"], otherArcs = rows["NrA"];
        text.CheckCount(RequiredNodes, header.Whole(RequiredNodes, 0), requiredNodes.Count);
        text.CheckCount(RequiredEdges, header.Whole(RequiredEdges, 0), requiredEdges.Count);
        text.CheckCount(RequiredArcs, header.Whole(RequiredArcs, 0), requiredArcs.Count);
        text.CheckCount(Edges, header.Whole(Edges, 0), requiredEdges.Count + otherEdges.Count);
        text.CheckCount(Arcs, header.Whole(Arcs, 0), requiredArcs.Count + otherArcs.Count);
        _ = header.Whole(Optimum, -1);
        foreach (var row in rows.Values.SelectMany(r => r))
        {
            if (row.From > nodes || row.To > nodes)
            {
                text.Error(
                    DiagnosticCode.UnknownReference, row.Id, "a node that does not exist", Shown(Math.Max(row.From, row.To)), $"1–{Shown(nodes)}", row.Line);
            }

            if (row.Demand > capacity)
            {
                text.Error(
                    DiagnosticCode.OutOfRange, row.Id, "the demand exceeds the capacity of a vehicle", Shown(row.Demand), $"0–{Shown(capacity)}", row.Line);
            }
        }

        foreach (var twice in rows.Values.SelectMany(r => r).GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            text.Error(DiagnosticCode.DuplicateId, twice.Key, "this id is there twice", line: twice.Last().Line);
        }

        text.ThrowIfErrors();
        return new MixedInstance(
            header.Text(Name), nodes, depot - 1, capacity, fleet > 0 ? fleet : null,
            [
                .. requiredEdges.Concat(otherEdges).Select(r => new GraphLink(r.From - 1, r.To - 1, r.Cost, r.Cost)),
                .. requiredArcs.Concat(otherArcs).Select(r => new GraphLink(r.From - 1, r.To - 1, r.Cost, CostBack: null)),
            ],
            [
                .. requiredNodes.Concat(requiredArcs).Select(r => new RequiredTask(r.Id, r.From - 1, r.To - 1, r.Cost, CostBack: null, r.Demand)),
                .. requiredEdges.Select(r => new RequiredTask(r.Id, r.From - 1, r.To - 1, r.Cost, r.Cost, r.Demand)),
            ]);
    }

    private static string Shown(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="Ends">Nodes that a row names: 1 in its id, or 2 in columns.</param>
    private sealed record Section(string Title, string Prefix, int Ends, bool IsRequired)
    {
        public int Columns => (Ends == 1, IsRequired) switch { (true, _) => 3, (_, true) => 6, _ => 4 };
    }

    private sealed record Row(int Line, string Id, int From, int To, int Cost, int Demand);
}
