using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// One line a unit with a time at every point, for animations: GeoJSON whose positions are longitude, latitude, 0 and seconds since 1970 (the trip form of kepler.gl and deck.gl; RFC 7946 §3.1.1 lets
/// readers ignore what comes after the height).
/// </summary>
internal static class TripsWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ResolvedPlan plan, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var unit in plan.Units)
        {
            var course = TimedCourse.Of(unit).ToList();
            if (course.Count < 2)
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("unitId", unit.Id);
            json.WriteString("team", unit.Team.Name);
            json.WriteString("tier", FieldWords.Of(unit.Plan.Tier));
            json.WriteString("mode", FieldWords.Of(unit.Plan.Mode));
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            json.WriteString("type", "LineString");
            json.WriteStartArray("coordinates");
            foreach (var point in course)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(point.Position.Lon, 7));
                json.WriteNumberValue(Math.Round(point.Position.Lat, 7));
                json.WriteNumberValue(0);
                json.WriteNumberValue(plan.Clock.UnixMilliseconds(point.Milliseconds) / 1000m);
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
