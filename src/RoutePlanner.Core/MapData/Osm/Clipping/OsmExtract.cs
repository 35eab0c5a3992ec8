using OsmSharp;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>A piece of an OSM map, each kind of object by ascending id.</summary>
internal sealed record OsmExtract(List<Node> Nodes, List<Way> Ways, List<Relation> Relations)
{
    /// <summary>Writes it as PBF: nodes, ways, relations. Same extract, same bytes.</summary>
    public void WritePbf(Stream stream)
    {
        var writer = new PbfWriter(stream);
        writer.WriteHeader();
        writer.WriteNodes(Nodes);
        writer.WriteWays(Ways);
        writer.WriteRelations(Relations);
    }
}
