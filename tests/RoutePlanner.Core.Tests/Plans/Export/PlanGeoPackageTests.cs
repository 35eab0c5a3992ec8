using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

public sealed class PlanGeoPackageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Plan plan;

    public PlanGeoPackageTests()
    {
        (plan, var problem) = SmallPlan.Make();
        PlanFolder.Write(plan, problem, folder.Path, new OutputOptions { MapScale = 1 });
    }

    [Fact]
    public void It_is_sound_by_sqlites_own_checks_and_the_formats_header()
    {
        Assert.Equal(["ok"], Rows("PRAGMA integrity_check").Select(r => r[0]));
        Assert.Empty(Rows("PRAGMA foreign_key_check"));
        Assert.Equal([(long)0x47504B47], Rows("PRAGMA application_id").Select(r => r[0]));
        Assert.Equal(["drives", "key_roads", "places", "stops"], Rows("SELECT table_name FROM gpkg_geometry_columns ORDER BY 1").Select(r => (string)r[0]));
    }

    [Fact]
    public void Another_library_reads_its_geometries_inside_the_extent_it_states()
    {
        foreach (var table in (string[])["drives", "key_roads", "places", "stops"])
        {
            var shapes = Rows($"SELECT geom FROM {table}").Select(r => (byte[])r[0]).ToList();
            var extent = Rows($"SELECT min_x, max_x, min_y, max_y FROM gpkg_contents WHERE table_name = '{table}'").Select(r => new Envelope((double)r[0], (double)r[1], (double)r[2], (double)r[3])).Single();
            var read = new Envelope();
            foreach (var blob in shapes)
            {
                // The header says which system: 4326, little-endian at byte 4.
                Assert.Equal(4326, BitConverter.ToInt32(blob, 4));
                read.ExpandToInclude(new GeoPackageGeoReader().Read(blob).EnvelopeInternal);
            }

            Assert.Equal(extent, read);
        }

        Assert.Equal(plan.Units.Sum(u => u.Steps.Count(s => s.Kind is StepKind.Drive or StepKind.Pass)), Rows("SELECT * FROM drives").Count);
    }

    [Fact]
    public void Every_layer_has_a_style_with_a_symbol_for_each_of_its_values()
    {
        foreach (var row in Rows("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault = 1"))
        {
            var renderer = XDocument.Parse((string)row[1]).Root!.Element("renderer-v2")!;
            var categories = renderer.Descendants("category").ToList();
            var symbols = renderer.Element("symbols")!.Elements("symbol").Select(s => s.Attribute("name")!.Value).ToList();
            var values = Rows($"SELECT DISTINCT {renderer.Attribute("attr")!.Value} FROM {row[0]}").Select(r => r[0].ToString()).ToList();

            Assert.NotEmpty(values);
            Assert.Empty(values.Except(categories.Select(c => c.Attribute("value")!.Value)));
            Assert.All(categories, c => Assert.Contains(c.Attribute("symbol")!.Value, symbols));
        }

        Assert.Equal(4, Rows("SELECT * FROM layer_styles").Count);
    }

    public void Dispose() => folder.Dispose();

    private List<object[]> Rows(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.Path, "plan.gpkg"), Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }
}
