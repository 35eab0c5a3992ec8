using System.Text;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>OSM XML that was made to hurt: entities, nesting, tags without end. Refused by the reader and by the clip alike.</summary>
public sealed class HostileXmlTests : IDisposable
{
    private const string Roads = "<node id='1' lat='30' lon='114'/><node id='2' lat='30.01' lon='114'/><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='primary'/></way>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-xml");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_file_that_these_are_made_from_is_read() => Assert.Empty(Read($"<osm>{Roads}</osm>", out _));

    [Fact]
    public void A_billion_laughs_are_refused()
    {
        var laughs = new StringBuilder("<!DOCTYPE osm [<!ENTITY a0 'ha'>");
        for (var i = 1; i <= 9; i++)
        {
            laughs.Append($"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>");
        }

        Refused($"{laughs}]><osm>{Roads}&a9;</osm>");
    }

    [Theory]
    [InlineData("<!DOCTYPE osm SYSTEM 'file:///etc/hostname'><osm>")]
    [InlineData("<!DOCTYPE osm SYSTEM 'http://127.0.0.1:9/x.dtd'><osm>")]
    [InlineData("<!DOCTYPE osm [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><osm>&x;")]
    [InlineData("<!DOCTYPE osm><osm>")]
    public void A_document_type_is_refused_whatever_it_holds(string start) => Refused($"{start}{Roads}</osm>");

    [Theory]
    [InlineData(17)]
    [InlineData(1_000_000)]
    public void Nesting_deeper_than_16_is_refused(int depth) =>
        Refused($"<osm>{Roads}{string.Concat(Enumerable.Repeat("<a>", depth))}{string.Concat(Enumerable.Repeat("</a>", depth))}</osm>");

    [Fact]
    public void Nesting_inside_an_object_is_refused() =>
        Refused($"<osm><node id='1' lat='30' lon='114'>{string.Concat(Enumerable.Repeat("<tag>", 100_000))}{string.Concat(Enumerable.Repeat("</tag>", 100_000))}</node></osm>");

    [Fact]
    public void A_tag_or_text_of_more_than_1_MB_is_refused()
    {
        var x = new string('x', 2 << 20);
        Refused($"<osm>{Roads}<note>{x}</note></osm>");
        Refused($"<osm><node id='1' lat='30' lon='114'><tag k='{x}' v='1'/></node>{Roads}</osm>");
        Refused($"<osm>{Roads}<!-- {x} --></osm>");
    }

    [Theory]
    [InlineData("<osmChange><create>", "</create></osmChange>", "changes to a map")]
    [InlineData("<html><body>", "</body></html>", "not 'osm'")]
    [InlineData("<?xml version='1.0' encoding='GB18030'?><osm>", "</osm>", "UTF-8")]
    public void A_document_of_another_kind_is_refused(string start, string end, string message) =>
        Assert.Contains(Read(start + Roads + end, out _), p => p.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e308")]
    [InlineData("-1e400")]
    [InlineData("")]
    [InlineData("٣٠")]
    [InlineData("91")]
    public void A_node_at_an_impossible_place_makes_no_road(string lat) =>
        Assert.NotEmpty(Read($"<osm>{Roads.Replace("'30.01'", $"'{lat}'", StringComparison.Ordinal)}</osm>", out _));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e3")]
    [InlineData("x")]
    [InlineData("")]
    public void An_id_that_is_no_number_makes_no_road(string id) => Assert.NotEmpty(Read($"<osm>{Roads.Replace("ref='2'", $"ref='{id}'", StringComparison.Ordinal)}</osm>", out _));

    private System.Collections.Immutable.ImmutableArray<Diagnostic> Read(string text, out string path)
    {
        var file = path = Path.Combine(folder.FullName, "roads.osm");
        File.WriteAllText(file, text);
        return Outcome.Of("XML", () => RoadMap.Read(file));
    }

    private void Refused(string text)
    {
        Assert.Contains(Read(text, out var path), p => p.Code == DiagnosticCode.DamagedRoadFile);
        var area = new GeometryFactory().ToGeometry(new Envelope(113, 115, 29, 31));
        Assert.Contains(Outcome.Of("clip", () => MapClip.ToPbf(path, area, 0, Stream.Null)), p => p.Code == DiagnosticCode.DamagedRoadFile);
    }
}
