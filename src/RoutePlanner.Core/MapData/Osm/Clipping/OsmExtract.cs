using OsmSharp;
using OsmSharp.Streams;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>A piece of an OSM map, each kind of object by ascending id.</summary>
internal sealed record OsmExtract(List<Node> Nodes, List<Way> Ways, List<Relation> Relations)
{
    /// <summary>Writes it as PBF: nodes, ways, relations, packed with zlib. Same extract, same bytes.</summary>
    public void WritePbf(Stream stream)
    {
        var target = new PBFOsmStreamTarget(stream, compress: true);
        target.Initialize();
        Nodes.ForEach(n => target.AddNode((Node)WithHistory(n)));
        Ways.ForEach(w => target.AddWay((Way)WithHistory(w)));
        Relations.ForEach(r => target.AddRelation((Relation)WithHistory(r)));
        target.Flush();
        target.Close();
    }

    /// <summary>The writer wants these of every object; an extract does not know them, and says so by zeros.</summary>
    private static OsmGeo WithHistory(OsmGeo item)
    {
        (item.Version, item.ChangeSetId, item.UserId, item.UserName, item.Visible, item.TimeStamp) = (1, 0, 0, "", true, DateTime.UnixEpoch);
        return item;
    }
}
