using System.Xml;
using System.Xml.Schema;

namespace RoutePlanner.Core.Tests.Plans.Export;

/// <summary>
/// The structure of GPX 1.1 (topografix.com/GPX/1/1), written down here from its published description: elements in their order, attributes, ranges of coordinates, types of values.
/// Where <c>ROUTEPLANNER_GPX_SCHEMA</c> names the publisher's own file, that is used instead.
/// </summary>
internal static class GpxSchema
{
    private const string Own = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.topografix.com/GPX/1/1" targetNamespace="http://www.topografix.com/GPX/1/1" elementFormDefault="qualified">
          <xs:element name="gpx"><xs:complexType><xs:sequence>
            <xs:element name="metadata" type="metadata" minOccurs="0"/>
            <xs:element name="wpt" type="point" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="rte" type="route" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="trk" type="track" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="extensions" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="version" type="xs:string" use="required" fixed="1.1"/>
          <xs:attribute name="creator" type="xs:string" use="required"/>
          </xs:complexType></xs:element>
          <xs:complexType name="metadata"><xs:sequence>
            <xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="desc" type="xs:string" minOccurs="0"/><xs:element name="author" minOccurs="0"/>
            <xs:element name="copyright" minOccurs="0"/><xs:element name="link" minOccurs="0" maxOccurs="unbounded"/><xs:element name="time" type="xs:dateTime" minOccurs="0"/>
            <xs:element name="keywords" type="xs:string" minOccurs="0"/><xs:element name="bounds" minOccurs="0"/><xs:element name="extensions" minOccurs="0"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="point"><xs:sequence>
            <xs:element name="ele" type="xs:decimal" minOccurs="0"/><xs:element name="time" type="xs:dateTime" minOccurs="0"/><xs:element name="magvar" type="xs:decimal" minOccurs="0"/>
            <xs:element name="geoidheight" type="xs:decimal" minOccurs="0"/><xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="cmt" type="xs:string" minOccurs="0"/>
            <xs:element name="desc" type="xs:string" minOccurs="0"/><xs:element name="src" type="xs:string" minOccurs="0"/><xs:element name="link" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="sym" type="xs:string" minOccurs="0"/><xs:element name="type" type="xs:string" minOccurs="0"/><xs:element name="fix" minOccurs="0"/>
            <xs:element name="sat" type="xs:nonNegativeInteger" minOccurs="0"/><xs:element name="hdop" type="xs:decimal" minOccurs="0"/><xs:element name="vdop" type="xs:decimal" minOccurs="0"/>
            <xs:element name="pdop" type="xs:decimal" minOccurs="0"/><xs:element name="ageofdgpsdata" type="xs:decimal" minOccurs="0"/><xs:element name="dgpsid" minOccurs="0"/>
            <xs:element name="extensions" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="lat" use="required"><xs:simpleType><xs:restriction base="xs:decimal"><xs:minInclusive value="-90"/><xs:maxInclusive value="90"/></xs:restriction></xs:simpleType></xs:attribute>
          <xs:attribute name="lon" use="required"><xs:simpleType><xs:restriction base="xs:decimal"><xs:minInclusive value="-180"/><xs:maxExclusive value="180"/></xs:restriction></xs:simpleType></xs:attribute>
          </xs:complexType>
          <xs:complexType name="route"><xs:sequence>
            <xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="cmt" type="xs:string" minOccurs="0"/><xs:element name="desc" type="xs:string" minOccurs="0"/>
            <xs:element name="src" type="xs:string" minOccurs="0"/><xs:element name="link" minOccurs="0" maxOccurs="unbounded"/><xs:element name="number" type="xs:nonNegativeInteger" minOccurs="0"/>
            <xs:element name="type" type="xs:string" minOccurs="0"/><xs:element name="extensions" minOccurs="0"/><xs:element name="rtept" type="point" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType>
          <xs:complexType name="track"><xs:sequence>
            <xs:element name="name" type="xs:string" minOccurs="0"/><xs:element name="cmt" type="xs:string" minOccurs="0"/><xs:element name="desc" type="xs:string" minOccurs="0"/>
            <xs:element name="src" type="xs:string" minOccurs="0"/><xs:element name="link" minOccurs="0" maxOccurs="unbounded"/><xs:element name="number" type="xs:nonNegativeInteger" minOccurs="0"/>
            <xs:element name="type" type="xs:string" minOccurs="0"/><xs:element name="extensions" minOccurs="0"/>
            <xs:element name="trkseg" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
              <xs:element name="trkpt" type="point" minOccurs="0" maxOccurs="unbounded"/><xs:element name="extensions" minOccurs="0"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
        </xs:schema>
        """;

    /// <summary>What is wrong with a file; empty where nothing is.</summary>
    public static List<string> Problems(string gpx)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        using var text = Environment.GetEnvironmentVariable("ROUTEPLANNER_GPX_SCHEMA") is { Length: > 0 } file ? new StringReader(File.ReadAllText(file)) : new StringReader(Own);
        using var schema = XmlReader.Create(text);
        settings.Schemas.Add(null, schema);
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => problems.Add(e.Message);
        using var content = new StringReader(gpx);
        using var reader = XmlReader.Create(content, settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
