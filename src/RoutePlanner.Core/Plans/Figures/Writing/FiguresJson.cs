using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>
/// figures.json (docs/schema/figures.schema.json): all figures but those of single beats, which beats.geojson and beats.csv hold. Field order is fixed, what is absent is left out; seconds of the
/// night, shares 0 to 1, six decimals.
/// </summary>
internal static class FiguresJson
{
    private const int FormatVersion = 1;

    // The file is no part of a web page: nothing in it needs to be escaped but quotes, backslashes and control characters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(PlanFigures figures)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", FormatVersion);
            json.WriteString("countyId", figures.CountyId);
            json.WriteString("inputsDigest", figures.InputsDigest);
            json.WriteStartObject("night");
            json.WriteString("date", figures.Night.Date);
            json.WriteString("start", figures.Night.Start);
            json.WriteString("end", figures.Night.End);
            json.WriteString("timeZone", figures.Night.TimeZone);
            json.WriteNumber("seconds", figures.NightSeconds);
            json.WriteEndObject();
            json.WriteLines("coverage", figures.Coverage, WriteCoverage);
            json.WriteLines("gaps", figures.Gaps, WriteGap);
            WriteResponse(json, figures.Response);
            json.WriteLines("attendance", figures.Attendance, WriteAttendance);
            WriteNet(json, figures.Net);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCoverage(Utf8JsonWriter json, CoverageFigure figure)
    {
        json.WriteString("group", FieldWords.Of(figure.Group));
        json.WriteString("key", figure.Key);
        json.WriteString("name", figure.Name);
        Number(json, "risk", figure.Risk);
        Number(json, "unprotectedRisk", figure.UnprotectedRisk);
        Number(json, "removedShare", figure.RemovedShare);
        Number(json, "unprotectedWithout", figure.UnprotectedWithout);
        Number(json, "unitMinutes", figure.UnitMinutes);
        json.WriteNumber("beats", figure.Beats);
        json.WriteNumber("visitedBeats", figure.VisitedBeats);
        Number(json, "kilometres", figure.Kilometres);
        Number(json, "visitedKilometres", figure.VisitedKilometres);
    }

    private static void WriteGap(Utf8JsonWriter json, GapFigure gap)
    {
        json.WriteString("kind", FieldWords.Of(gap.Kind));
        json.WriteString("targetId", gap.TargetId);
        json.WriteString("name", gap.Name);
        Text(json, "areaId", gap.AreaId);
        json.WriteStartObject("hours");
        json.WriteNumber("start", gap.Hours.Start);
        json.WriteNumber("end", gap.Hours.End);
        json.WriteEndObject();
        json.WriteBoolean("isAsked", gap.IsAsked);
        json.WriteNumber("visits", gap.Visits);
        json.WriteNumber("worstGap", gap.WorstGap);
        json.WriteNumber("worstFrom", gap.WorstFrom);
        Number(json, "meanGap", gap.MeanGap);
        Number(json, "meanIdleness", gap.MeanIdleness);
        Number(json, "gapMax", gap.GapMax);
        json.WriteNumber("excess", gap.Excess);
    }

    private static void WriteResponse(Utf8JsonWriter json, ResponseFigures response)
    {
        json.WriteStartObject("response");
        json.WriteNumber("withinMinutes", response.WithinMinutes);
        json.WriteStartObject("night");
        WriteSpan(json, response.Night);
        json.WriteEndObject();
        json.WriteLines("hours", response.Hours, WriteSpan);
        json.WriteLines("minutes", response.Minutes, WriteSpan);
        json.WriteLines("leftOut", response.LeftOut, (line, road) =>
        {
            line.WriteString("name", road.Name);
            line.WriteStartArray("roadIds");
            foreach (var id in road.RoadIds)
            {
                line.WriteStringValue(id);
            }

            line.WriteEndArray();
            line.WriteString("roadClass", FieldWords.Of(road.RoadClass));
            line.WriteString("reason", FieldWords.Of(road.Reason));
            line.WriteNumber("beats", road.Beats);
            Number(line, "kilometres", road.Kilometres);
        });
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, ResponseSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("freeUnits", span.FreeUnits);
        foreach (var (name, times) in new[] { ("nearest", span.Nearest), ("backup", span.Backup) })
        {
            json.WriteStartObject(name);
            json.WriteNumber("reached", times.Reached);
            json.WriteNumber("unreached", times.Unreached);
            Number(json, "worst", times.Worst);
            Number(json, "mean", times.Mean);
            Number(json, "percentile90", times.Percentile90);
            Number(json, "riskMean", times.RiskMean);
            Number(json, "riskPercentile90", times.RiskPercentile90);
            Number(json, "within", times.Within);
            Number(json, "riskWithin", times.RiskWithin);
            json.WriteEndObject();
        }
    }

    private static void WriteAttendance(Utf8JsonWriter json, AttendanceFigure figure)
    {
        json.WriteString("group", FieldWords.Of(figure.Group));
        json.WriteString("key", figure.Key);
        json.WriteString("name", figure.Name);
        json.WriteNumber("requiredVisits", figure.RequiredVisits);
        json.WriteNumber("madeVisits", figure.MadeVisits);
        json.WriteNumber("requiredPasses", figure.RequiredPasses);
        json.WriteNumber("madePasses", figure.MadePasses);
        Number(json, "share", figure.Share);
    }

    private static void WriteNet(Utf8JsonWriter json, NetFigures net)
    {
        json.WriteStartObject("net");
        Number(json, "pointShare", net.PointShare);
        Number(json, "lineShare", net.LineShare);
        json.WriteLines("points", net.Points, (line, point) =>
        {
            line.WriteString("placeId", point.PlaceId);
            line.WriteString("name", point.Name);
            line.WriteString("kind", FieldWords.Of(point.Kind));
            Text(line, "keyRoadId", point.KeyRoadId);
            Number(line, "metres", point.Metres);
            line.WriteBoolean("isOnNet", point.IsOnNet);
        });
        json.WriteLines("lines", net.Lines, (line, road) =>
        {
            line.WriteString("keyRoadId", road.KeyRoadId);
            line.WriteString("name", road.Name);
            Number(line, "metres", road.Metres);
            Number(line, "patrolledMetres", road.PatrolledMetres);
            line.WriteNumber("passes", road.Passes);
            line.WriteNumber("passUnits", road.PassUnits);
            line.WriteNumber("units", road.Units);
        });
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 6));
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
