using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Writing;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>
/// report.json (docs/schema/report.schema.json): everything in the report for programs, in both languages, a finding a line. Field order is fixed, what is
/// absent is left out, coordinates have seven decimals.
/// </summary>
internal static class ReportJson
{
    private const int FormatVersion = 1;

    // The file is no part of a web page: nothing in it needs to be escaped but quotes, backslashes and control characters.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(DataReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", FormatVersion);
            json.WriteString("name", report.Name);
            json.WriteString("scope", report.County is null ? "roads" : "county");
            if (report.County is { } county)
            {
                json.WriteString("countyId", county.Id);
                json.WriteBoolean("synthetic", county.Provenance.Synthetic);
                json.WriteString("inputsDigest", county.InputsDigest);
            }

            WriteFigures(json, report.Figures);
            WriteCounts(json, report);
            json.WriteLines("findings", report.Findings, WriteFinding);
            json.WriteLines("diagnostics", report.Diagnostics, WriteDiagnostic);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An enum value as the format writes it: <c>one-way-trap</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void WriteFigures(Utf8JsonWriter json, RoadFigures figures)
    {
        json.WriteStartObject("figures");
        json.WriteNumber("roads", figures.Roads);
        json.WriteNumber("kilometres", Math.Round(figures.Kilometres, 3));
        json.WriteNumber("carKilometres", Math.Round(figures.CarKilometres, 3));
        json.WriteNumber("deadEnds", figures.DeadEnds);
        json.WriteNumber("cutEnds", figures.CutEnds);
        json.WriteNumber("nearMissEnds", figures.NearMissEnds);
        json.WriteEndObject();
    }

    /// <summary>Every kind, also those that didn't come up: a program can then tell "none" from "not looked for" by the scope.</summary>
    private static void WriteCounts(Utf8JsonWriter json, DataReport report)
    {
        var counts = report.Findings.CountBy(f => f.Finding.Kind).ToDictionary();
        json.WriteStartObject("counts");
        foreach (var kind in Enum.GetValues<FindingKind>().Where(k => report.County is not null || k < FindingKind.PlaceOffRoad))
        {
            json.WriteNumber(Word(kind), counts.GetValueOrDefault(kind));
        }

        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, NumberedFinding numbered)
    {
        var (id, finding) = numbered;
        json.WriteString("id", id);
        json.WriteString("kind", Word(finding.Kind));
        json.WriteString("severity", Word(finding.Severity));
        WritePosition(json, "at", finding.At);
        if (finding.Cause != FindingCause.Plain)
        {
            json.WriteString("cause", Word(finding.Cause));
        }

        if (finding.IsAtBorder)
        {
            json.WriteBoolean("atBorder", true);
        }

        if (finding.Measure is { } measure)
        {
            json.WriteNumber("measure", Math.Round(measure, 2));
            json.WriteString("unit", FindingSigns.Of(finding.Kind).Unit);
        }

        if (finding.Found is { } found)
        {
            json.WriteString("found", found);
        }

        json.WriteStartArray("subjects");
        foreach (var subject in finding.Subjects)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(subject.Kind));
            json.WriteString("id", subject.Id);
            json.WriteString("name", subject.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "message", words => words.Message(finding));
        WriteTexts(json, "advice", words => words.Advice(finding));
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, Func<ReportWords, string> text)
    {
        json.WriteStartObject(name);
        foreach (var words in (ReportWords[])[ReportWords.Chinese, ReportWords.English])
        {
            json.WriteString(words.Tag, text(words));
        }

        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteString("file", diagnostic.File);
        WriteIfAny("where", diagnostic.Where);
        WriteIfAny("field", diagnostic.Field);
        json.WriteString("message", diagnostic.Message);
        WriteIfAny("found", diagnostic.Found);
        WriteIfAny("allowed", diagnostic.Allowed);

        void WriteIfAny(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static void WritePosition(Utf8JsonWriter json, string name, GeoPoint point)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(Math.Round(point.Lon, 7));
        json.WriteNumberValue(Math.Round(point.Lat, 7));
        json.WriteEndArray();
    }
}
