using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>Every step of every unit as a feature (RFC 7946), so that anyone can look at a plan, or check it, without our code.</summary>
internal static class GeoJsonWriter
{
    // Chinese as it is, not as \uXXXX; the file is never put into a page unescaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ResolvedPlan plan, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("countyId", plan.Plan.CountyId);
        json.WriteString("nightStart", plan.Clock.WithOffset(0));
        json.WriteBoolean("synthetic", plan.County.Provenance.Synthetic);
        json.WriteStartArray("features");
        foreach (var unit in plan.Units)
        {
            foreach (var trace in unit.Traces)
            {
                WriteFeature(json, plan, unit, trace);
                json.Flush();
                file.WriteByte((byte)'\n');
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFeature(Utf8JsonWriter json, ResolvedPlan plan, ResolvedUnit unit, StepTrace trace)
    {
        var step = trace.Step;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", $"{unit.Id}/{trace.Index}");
        json.WriteStartObject("properties");
        json.WriteString("unitId", unit.Id);
        json.WriteNumber("step", trace.Index);
        json.WriteString("kind", FieldWords.Of(step.Kind));
        json.WriteNumber("start", step.Start);
        json.WriteNumber("end", step.End);
        json.WriteString("startTime", plan.Clock.WithOffset(step.Start));
        json.WriteString("endTime", plan.Clock.WithOffset(step.End));
        if (step.Metres is { } metres)
        {
            json.WriteNumber("metres", metres);
        }

        WriteIfAny(json, "placeId", step.PlaceId);
        WriteIfAny(json, "placeName", step.PlaceId is { } placeId ? plan.Place(placeId).Name : null);
        WriteIfAny(json, "keyRoadId", step.KeyRoadId);
        WriteIfAny(json, "keyRoadName", step.KeyRoadId is { } keyRoadId ? plan.KeyRoad(keyRoadId).Name : null);
        WriteIfAny(json, "direction", step.Direction is { } direction ? FieldWords.Of(direction) : null);
        WriteIfAny(json, "demandId", step.DemandId);
        WriteIfAny(json, "reason", step.Reason);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", trace.Moves ? "LineString" : "Point");
        json.WritePropertyName("coordinates");
        WriteCoordinates(json, trace);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCoordinates(Utf8JsonWriter json, StepTrace trace)
    {
        if (!trace.Moves)
        {
            WritePosition(json, trace.End);
            return;
        }

        json.WriteStartArray();
        foreach (var point in trace.Points)
        {
            WritePosition(json, point.Position);
        }

        json.WriteEndArray();
    }

    /// <summary>Seven decimals: about a centimetre.</summary>
    private static void WritePosition(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Lon, 7));
        json.WriteNumberValue(Math.Round(point.Lat, 7));
        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
