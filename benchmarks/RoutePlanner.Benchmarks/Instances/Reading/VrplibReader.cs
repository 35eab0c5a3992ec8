using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>
/// VRPLIB files with time windows (VRPTW), with several depots (MDVRPTW) and with prizes (PCVRPTW), as collected in PyVRP/Instances. The field TYPE says
/// which; it also settles how lengths are rounded.
/// </summary>
internal static class VrplibReader
{
    private const string
        Coordinates = "NODE_COORD_SECTION", Demands = "DEMAND_SECTION", Windows = "TIME_WINDOW_SECTION", Services = "SERVICE_TIME_SECTION", Prizes = "PRIZE_SECTION",
        VehicleDepots = "VEHICLES_DEPOT_SECTION", Depots = "DEPOT_SECTION", End = "EOF";

    private static readonly ImmutableArray<string> Fields =
        ["NAME", "COMMENT", "TYPE", "DIMENSION", "VEHICLES", "CAPACITY", "SERVICE_TIME", "EDGE_WEIGHT_TYPE", "VEHICLES_MAX_DURATION"];

    // Numbers in a row of each section, besides the number of the node or vehicle that it begins with.
    private static readonly Dictionary<string, int> Columns = new()
    {
        [Coordinates] = 2,
        [Demands] = 1,
        [Windows] = 2,
        [Services] = 1,
        [Prizes] = 1,
        [VehicleDepots] = 1,
        [Depots] = 0,
    };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file is not such a file; all problems are in it.</exception>
    public static NodeInstance Read(string path)
    {
        var text = InstanceText.Open(path);
        var header = new HeaderFields(text, Fields);
        var sections = new Dictionary<string, List<Row>>();
        string? section = null;
        while (text.MoveNext() && text.Line != End)
        {
            if (Columns.ContainsKey(text.Line))
            {
                section = text.Line;
                if (!sections.TryAdd(section, []))
                {
                    text.Error(DiagnosticCode.DuplicateField, section, "this section is there twice");
                }
            }
            else if (text.Line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
            {
                header.Add(name, value);
            }
            else if (section is not null && text.Words() is var words && words.Length == Columns[section] + 1)
            {
                if (words is not ["-1"])
                {
                    sections[section].Add(new Row(text.Whole(words[0], "number", 1), [.. words[1..].Select(w => text.Number(w, section))]));
                }
            }
            else
            {
                text.Error(DiagnosticCode.BadText, section, "neither a field nor a row of its section", text.Line);
            }
        }

        return Build(text, header, sections);
    }

    private static NodeInstance Build(InstanceText text, HeaderFields header, Dictionary<string, List<Row>> sections)
    {
        var kind = header.Text("TYPE");
        if (kind is not ("VRPTW" or "MDVRPTW" or "PCVRPTW"))
        {
            text.ErrorInFile(DiagnosticCode.NotSupported, "TYPE", "this kind of problem can't be read", kind, "VRPTW|MDVRPTW|PCVRPTW");
        }

        if (header.Text("EDGE_WEIGHT_TYPE") is not "EUC_2D" and var weights)
        {
            text.ErrorInFile(DiagnosticCode.NotSupported, "EDGE_WEIGHT_TYPE", "only straight lines can be read", weights, "EUC_2D");
        }

        var rounding = kind == "MDVRPTW" ? LengthRounding.Thousandths : LengthRounding.OneDecimalCut;
        var sites = header.Whole("DIMENSION", 1);
        var vehicles = header.Whole("VEHICLES", 1);
        var capacity = header.Whole("CAPACITY", 1);
        var (xs, ys) = (Column(text, sections, Coordinates, 0, sites), Column(text, sections, Coordinates, 1, sites));
        var demands = Column(text, sections, Demands, 0, sites);
        var (opens, closes) = (Column(text, sections, Windows, 0, sites), Column(text, sections, Windows, 1, sites));
        var depots = sections.TryGetValue(Depots, out var depotRows) ? depotRows.Count : 0;
        if (depots == 0 || !depotRows!.Select(r => r.Number).SequenceEqual(Enumerable.Range(1, depots)))
        {
            text.ErrorInFile(DiagnosticCode.NotSupported, Depots, "the first sites must be the depots");
        }

        double[] services, prizes = kind == "PCVRPTW" ? Column(text, sections, Prizes, 0, sites) : new double[sites];
        if (header.Has("SERVICE_TIME"))
        {
            var everywhere = header.Whole("SERVICE_TIME", 0);
            services = [.. Enumerable.Range(0, sites).Select(s => s < depots ? 0.0 : everywhere)];
        }
        else
        {
            services = Column(text, sections, Services, 0, sites);
        }

        double[] depotOfVehicle = sections.ContainsKey(VehicleDepots) ? Column(text, sections, VehicleDepots, 0, vehicles) : [.. Enumerable.Repeat(1.0, vehicles)];
        if (depotOfVehicle.Any(d => d < 1 || d > depots || d != Math.Floor(d)))
        {
            text.ErrorInFile(DiagnosticCode.UnknownReference, VehicleDepots, "a vehicle begins at a depot that does not exist", allowed: $"1–{depots}");
        }

        int? longest = header.Has("VEHICLES_MAX_DURATION") ? header.Whole("VEHICLES_MAX_DURATION", 1) : null;
        text.ThrowIfErrors();
        int InUnits(double value, string field) => Scaled(text, value, rounding.UnitsPerLength, field);
        var read = new NodeInstance(
            header.Text("NAME"), rounding,
            [
                .. Enumerable.Range(0, sites).Select(s => new NodeSite(
                    xs[s], ys[s], Scaled(text, demands[s], 1, Demands), InUnits(services[s], Services), InUnits(opens[s], Windows), InUnits(closes[s], Windows),
                    InUnits(prizes[s], Prizes))),
            ],
            depots, [.. depotOfVehicle.Select(d => (int)d - 1)], capacity, longest * rounding.UnitsPerLength, HasOptionalClients: kind == "PCVRPTW");
        text.ThrowIfErrors();
        return read;
    }

    /// <summary>A column of a section by number of its rows; a problem and zeros where rows are missing, repeated or too many.</summary>
    private static double[] Column(InstanceText text, Dictionary<string, List<Row>> sections, string section, int column, int count)
    {
        var values = new double[count];
        var rows = sections.GetValueOrDefault(section, []);
        if (!rows.Select(r => r.Number).Order().SequenceEqual(Enumerable.Range(1, count)))
        {
            text.ErrorInFile(
                DiagnosticCode.MissingField, section, "this section needs one row for each number", string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows"),
                string.Create(CultureInfo.InvariantCulture, $"1–{count}"));
            return values;
        }

        foreach (var row in rows)
        {
            values[row.Number - 1] = row.Values[column];
        }

        return values;
    }

    private static int Scaled(InstanceText text, double value, int units, string field)
    {
        var scaled = Math.Round(value * units, 6);
        if (scaled < 0 || scaled > int.MaxValue || scaled != Math.Floor(scaled))
        {
            text.ErrorInFile(
                DiagnosticCode.OutOfRange, field, "a value is negative, too large or finer than the set's unit", value.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"multiples of 1/{units}"));
            return 0;
        }

        return (int)scaled;
    }

    private sealed record Row(int Number, double[] Values);
}
