using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Json;
using RoutePlanner.Core.MapData.Text;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access.Reading;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The files of a county folder by their names in docs/formats.md, as raw tables and objects.</summary>
internal sealed class CountyFiles(InputFolder folder, DiagnosticBag diagnostics)
{
    /// <summary>Names the roads may have.</summary>
    public static readonly string[] RoadNames = [.. RoadMap.Extensions.Select(extension => "roads" + extension)];

    /// <summary>The county's own entries over the default rules of access and speed.</summary>
    public const string RoadRulesFile = "road_rules.json";

    /// <summary>Every name that a county folder may use.</summary>
    private static readonly string[] Known =
    [
        "county.json", .. RoadNames, .. Names("places", orCsv: true), .. Names("keyroads", orCsv: true), "teams.csv", "duty.csv", .. Names("areas", orCsv: false),
        .. Names("techcover", orCsv: false), "incidents.csv", "closures.csv", "village_calendar.csv", "responsibility.csv", "night.json", RoadRulesFile,
    ];

    /// <summary>Names a layer may have.</summary>
    public static string[] Names(string layer, bool orCsv) => [.. LayerFile.Extensions.Concat(orCsv ? [".csv"] : []).Select(extension => layer + extension)];

    /// <summary>Warns of files that are probably meant to be read but have another name.</summary>
    public void WarnOfMisspeltNames()
    {
        foreach (var name in folder.FileNames.Where(name => !Known.Contains(name) && !IsShapefilePart(name)))
        {
            var nearest = Spelling.Nearest(name, Known)!;
            if (Spelling.Distance(name, nearest) <= 2 && !folder.Has(nearest))
            {
                diagnostics.Warn(DiagnosticCode.UnknownFile, Shown.Of(name), null, null, $"this file is not read; maybe it should be called {nearest}");
            }
        }
    }

    private bool IsShapefilePart(string name) => Path.GetExtension(name) != ".shp" && folder.Has(Path.ChangeExtension(name, ".shp"));

    /// <summary>Which of several names is there; null if none is. More than one is an error, as it is unclear which is meant.</summary>
    public string? OneOf(params string[] names)
    {
        var present = names.Where(folder.Has).ToList();
        if (present.Count > 1)
        {
            diagnostics.Error(DiagnosticCode.TwoFiles, present[1], null, null, $"{present[0]} is there, too; keep one of them", string.Join(", ", present));
        }

        return present.FirstOrDefault();
    }

    /// <summary>Says that a file is needed.</summary>
    public void ReportMissing(string file, string message, string? allowed = null) =>
        diagnostics.Error(DiagnosticCode.MissingFile, file, null, null, message, null, allowed);

    /// <summary>A CSV table that may be absent.</summary>
    public RawTable Table(string name, CoordinateSystem? declared = null) =>
        folder.Has(name) ? LayerFile.Read(folder, name, [], declared, diagnostics) : RawTable.Absent(name);

    /// <summary>A layer in any of the formats with shapes, or as CSV where it can be, or not there at all.</summary>
    /// <param name="layer">Its name without extension.</param>
    /// <param name="fields">What its records may hold.</param>
    /// <param name="declared">The coordinate system that county.json declares for it, or null.</param>
    /// <param name="orCsv">Whether it can be CSV.</param>
    public RawTable Layer(string layer, FieldTable fields, CoordinateSystem? declared, bool orCsv = false)
    {
        var names = Names(layer, orCsv);
        return OneOf(names) is { } name ? LayerFile.Read(folder, name, [.. fields.Fields.Select(f => f.Name)], declared, diagnostics) : RawTable.Absent(names[0]);
    }

    /// <summary>A table that must be there and hold something.</summary>
    public RawTable NeededTable(string name, string whatFor)
    {
        var table = Table(name);
        if (!table.IsPresent)
        {
            ReportMissing(name, $"this file is needed: {whatFor}");
            return RawTable.Broken(name);
        }

        if (table.IsWhole && table.Records.IsEmpty)
        {
            diagnostics.Error(DiagnosticCode.NoRecords, name, null, null, $"the file has no rows: {whatFor}");
        }

        return table;
    }

    /// <summary>The object that a JSON file holds; null if the file is absent or, with a diagnostic, can't be read.</summary>
    public RawRecord? Object(string name)
    {
        if (!folder.Has(name) || folder.Read(name) is not { } bytes || TextDecoder.ToUtf8(bytes, name, acceptsGb18030: false, diagnostics) is not { } utf8)
        {
            return null;
        }

        using var document = StrictJson.Parse(utf8, name, diagnostics);
        if (document is null)
        {
            return null;
        }

        if (document.RootElement.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            diagnostics.Error(DiagnosticCode.WrongType, name, "$", null, "the file must hold one JSON object", document.RootElement.ValueKind.ToString(), "object");
            return null;
        }

        return JsonRecords.Record(document.RootElement, name, "$");
    }

    /// <summary>The default rules with the county's own over them; the default ones where it has none or, with diagnostics, they can't be used.</summary>
    public RoadRules RoadRules() =>
        folder.Has(RoadRulesFile) && folder.Read(RoadRulesFile) is { } bytes && TextDecoder.ToUtf8(bytes, RoadRulesFile, acceptsGb18030: false, diagnostics) is { } utf8
            ? RoadRulesReader.Read(utf8, RoadRulesFile, diagnostics) ?? Roads.RoadRules.Default
            : Roads.RoadRules.Default;

    /// <summary>Whether a file is there.</summary>
    public bool Has(string name) => folder.Has(name);
}
