using System.Globalization;
using System.Xml;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>A node, way or relation of a dump of Routino's database, whose ids count from 1.</summary>
internal sealed class DumpedElement
{
    private readonly List<(string Role, long Id)> members = [];

    public required string Name { get; init; }

    public required long Id { get; init; }

    public double Lon { get; private init; }

    public double Lat { get; private init; }

    public List<long> Nodes { get; } = [];

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The only member with a role.</summary>
    public long Member(string role) => members.Single(m => m.Role == role).Id;

    /// <summary>Reads an element to its end.</summary>
    public static DumpedElement Read(XmlReader xml)
    {
        xml.Read();
        var element = new DumpedElement
        {
            Name = xml.Name,
            Id = Number(xml, "id"),
            Lon = double.Parse(xml.GetAttribute("lon") ?? "0", CultureInfo.InvariantCulture),
            Lat = double.Parse(xml.GetAttribute("lat") ?? "0", CultureInfo.InvariantCulture),
        };
        while (xml.Read())
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "nd":
                    element.Nodes.Add(Number(xml, "ref"));
                    break;
                case "tag":
                    element.Tags[xml.GetAttribute("k")!] = xml.GetAttribute("v")!;
                    break;
                case "member":
                    element.members.Add((xml.GetAttribute("role")!, Number(xml, "ref")));
                    break;
            }
        }

        return element;
    }

    private static long Number(XmlReader xml, string attribute) => long.Parse(xml.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
