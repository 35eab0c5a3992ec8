using System.Text;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Counties;

/// <summary>
/// A small county in a temporary folder, removed on dispose. Everything in it is valid; a test edits what it is about.
/// <code>
///     north-gate              b1, b2   stations: base of t-1 (car, township) and t-2 (e-bike, village)
///         |  r4
///   b1 ---+--- school --- b2   r1 | r2 | r3  the main street S214: key road k1 follows it from west to east
///         |  r5
///      market
/// </code>
/// The crossing is at 114.00, 30.50; the arms are about 1 km (0.01 degree) long.
/// One area, a-town, covers it all; the other, a-village, the part south of the main street.
/// </summary>
public sealed class SmallCounty : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("routeplanner-county-");

    public SmallCounty()
    {
        With("county.json", """
            {
              "version": 1, "id": "small", "name": "小县", "crs": { "roads": "EPSG:4326" }, "timeZone": "Asia/Shanghai",
              "provenance": { "synthetic": true, "source": "made for a test", "licence": "MIT" }
            }
            """);
        With("roads.geojson", """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "id": "r1", "properties": { "grade": "S", "ref": "S214", "name": "县道西段" },
                "geometry": { "type": "LineString", "coordinates": [[113.99, 30.50], [114.00, 30.50]] } },
              { "type": "Feature", "id": "r2", "properties": { "grade": "S", "ref": "S214" },
                "geometry": { "type": "LineString", "coordinates": [[114.01, 30.50], [114.00, 30.50]] } },
              { "type": "Feature", "id": "r3", "properties": { "grade": "S", "ref": "S214" },
                "geometry": { "type": "LineString", "coordinates": [[114.01, 30.50], [114.02, 30.50]] } },
              { "type": "Feature", "id": "r4", "properties": { "highway": "tertiary", "lanes": 2 },
                "geometry": { "type": "LineString", "coordinates": [[114.00, 30.50], [114.00, 30.51]] } },
              { "type": "Feature", "id": "r5", "properties": { "highway": "residential" },
                "geometry": { "type": "LineString", "coordinates": [[114.00, 30.50], [114.00, 30.49]] } }
            ] }
            """);
        With("areas.geojson", """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "properties": { "id": "a-town", "name": "城关镇", "kind": "township" },
                "geometry": { "type": "Polygon", "coordinates": [[[113.98, 30.48], [114.03, 30.48], [114.03, 30.52], [113.98, 30.52], [113.98, 30.48]]] } },
              { "type": "Feature", "properties": { "id": "a-village", "name": "南村", "kind": "村", "parent": "a-town" },
                "geometry": { "type": "Polygon", "coordinates": [[[113.98, 30.48], [114.03, 30.48], [114.03, 30.499], [113.98, 30.499], [113.98, 30.48]]] } }
            ] }
            """);
        With("places.csv", """
            id,name,kind,lon,lat,area_id,priority,service_min,visits,gap_min,gap_max,windows,tiers,needs,note
            b1,西所,base,113.99,30.50,a-town,,,,,,,,,
            b2,东所,驻地,114.02,30.50,,,,,,,,,,
            north-gate,北卡点,entry_exit,114.00,30.51,a-town,5,10,3,30,180,,,,
            school,学校,school,114.01,30.50,,4,5,2,,240,21:00-23:00;04:00-05:30,township;village,,
            market,市场,market,114.00,30.49,,3,5,2,45,,,,first-aid,
            """);
        With("keyroads.csv", """
            id,name,ref,road_ids,passes,direction,gap_max,priority,tiers,speed_patrol_kmh
            k1,大街,S214,r1;r2;r3,2,any,240,4,,30
            """);
        With("teams.csv", """
            team_id,name,tier,area_ids,base_id,mode,people,radio,skills
            t-1,一中队,township,a-town,b1,car,3,长城01,first-aid
            t-2,,village,a-village,b2,ebike,2,,
            """);
        With("duty.csv", """
            team_id,date,weekday,start,end,break_min
            t-1,,,20:00,06:00,30
            t-2,2026-11-24,,21:00,05:00,
            """);
        With("night.json", """
            {
              "version": 1, "date": "2026-11-24", "start": "20:00", "end": "06:00",
              "solver": { "iterations": 500, "seconds": 30, "seed": 1, "threads": 1 }
            }
            """);
    }

    /// <summary>The folder.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes or replaces a file, as UTF-8 without byte-order mark.</summary>
    public SmallCounty With(string file, string content) => WithBytes(file, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes or replaces a file.</summary>
    public SmallCounty WithBytes(string file, ReadOnlySpan<byte> content)
    {
        File.WriteAllBytes(PathOf(file), content);
        return this;
    }

    /// <summary>Removes a file.</summary>
    public SmallCounty Without(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    /// <summary>Replaces a piece of a file's text, which must be there.</summary>
    public SmallCounty WithEdit(string file, string oldText, string newText)
    {
        var text = TextOf(file);
        Assert.Contains(oldText, text, StringComparison.Ordinal);
        return With(file, text.Replace(oldText, newText, StringComparison.Ordinal));
    }

    /// <summary>Adds a line to the end of a CSV file.</summary>
    public SmallCounty WithRow(string file, string row) => With(file, TextOf(file).TrimEnd() + "\n" + row + "\n");

    /// <summary>Adds features, written in JSON and separated by commas, to a GeoJSON file.</summary>
    public SmallCounty WithFeatures(string file, string features)
    {
        var text = TextOf(file);
        var end = text.LastIndexOf(']');
        return With(file, text[..end] + "," + features + text[end..]);
    }

    /// <summary>A file's text.</summary>
    public string TextOf(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Full path of a file.</summary>
    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Reads the county.</summary>
    public County Read(LocalDate? date = null) => County.Read(Path, date);

    /// <summary>The problems that keep it from being read; the test fails if it can be read.</summary>
    public IReadOnlyList<Diagnostic> Problems() => [.. Assert.Throws<InputException>(() => Read()).Diagnostics];

    public void Dispose() => folder.Delete(recursive: true);
}
