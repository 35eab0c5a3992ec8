using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>beats.geojson: every beat with risk as a line (RFC 7946) with its figures, a map of what is left unprotected for any GIS.</summary>
internal static class BeatsGeoJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(PlanFigures figures, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("countyId", figures.CountyId);
        json.WriteStartArray("features");
        foreach (var beat in figures.Beats)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteString("id", beat.Id);
            json.WriteStartObject("properties");
            json.WriteString("roadId", beat.RoadId);
            json.WriteString("roadName", beat.RoadName);
            json.WriteString("roadClass", FieldWords.Of(beat.RoadClass));
            if (beat.AreaId is { } area)
            {
                json.WriteString("areaId", area);
            }

            json.WriteNumber("metres", Math.Round(beat.Metres, 2));
            json.WriteNumber("weight", Math.Round(beat.Weight, 6));
            json.WriteNumber("risk", Math.Round(beat.Risk, 6));
            json.WriteNumber("unprotectedRisk", Math.Round(beat.UnprotectedRisk, 6));
            json.WriteNumber("presenceMinutes", Math.Round(beat.PresenceMinutes, 3));
            json.WriteNumber("entries", beat.Entries);
            json.WriteNumber("worstGap", beat.WorstGap);
            json.WriteNumber("lastGap", beat.LastGap);
            if (beat is { MeanResponse: { } mean, WorstResponse: { } worst })
            {
                json.WriteNumber("meanResponse", Math.Round(mean, 1));
                json.WriteNumber("worstResponse", worst);
            }

            json.WriteEndObject();
            json.WriteStartObject("geometry");
            json.WriteString("type", "LineString");
            json.WriteStartArray("coordinates");
            foreach (var point in beat.Course)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(point.Lon, 7));
                json.WriteNumberValue(Math.Round(point.Lat, 7));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.Flush();
            file.WriteByte((byte)'\n');
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
