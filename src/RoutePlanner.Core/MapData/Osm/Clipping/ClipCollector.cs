using OsmSharp;
using OsmSharp.Tags;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>
/// Gathers what a clip keeps, from nodes, ways and relations in any order: roads and ferries with at least one node in the area, whole, and turn restrictions between
/// them. Its memory goes with what lies in the area, not with the file.
/// </summary>
internal sealed class ClipCollector
{
    private readonly List<long> ids = [];
    private readonly List<GeoPoint> places = [];
    private readonly Dictionary<long, TagsCollection> tagsOfNode = [];
    private readonly Dictionary<long, GeoPoint> fetched = [];
    private readonly SortedDictionary<long, Way> ways = [];
    private readonly SortedDictionary<long, Relation> relations = [];
    private bool areIdsAscending = true;

    /// <summary>Whether nodes came in ascending order, so that ways could be asked about while they came.</summary>
    public bool AreNodesSorted => areIdsAscending;

    /// <summary>Takes a node that lies in the area; of several versions the last counts.</summary>
    public void AddNode(long id, GeoPoint place, IEnumerable<KeyValuePair<string, string>>? tags)
    {
        areIdsAscending &= ids.Count == 0 || ids[^1] < id;
        ids.Add(id);
        places.Add(place);
        KeepTags(id, tags);
    }

    /// <summary>Sorts the nodes, where the file did not.</summary>
    public void SortNodes()
    {
        if (!areIdsAscending)
        {
            var order = Enumerable.Range(0, ids.Count).OrderBy(i => ids[i]).ThenBy(i => i).ToList();
            var last = order.Where((i, k) => k + 1 == order.Count || ids[order[k + 1]] != ids[i]).Select(i => (ids[i], places[i])).ToList();
            ids.Clear();
            places.Clear();
            foreach (var (id, place) in last)
            {
                ids.Add(id);
                places.Add(place);
            }

            areIdsAscending = true;
        }
    }

    /// <summary>Whether a node lies in the area.</summary>
    public bool IsInside(long node) => ids.BinarySearch(node) >= 0;

    /// <summary>Takes a road; one that has no node in the area is passed over.</summary>
    public void AddWay(long id, long[] nodes, IReadOnlyDictionary<string, string> tags)
    {
        if (Array.Exists(nodes, IsInside))
        {
            ways[id] = new Way { Id = id, Nodes = nodes, Tags = new TagsCollection(tags.Select(t => new Tag(t.Key, t.Value))) };
        }
        else
        {
            ways.Remove(id);
        }
    }

    /// <summary>Takes a turn restriction; of several versions the last counts.</summary>
    public void AddRelation(Relation restriction) => relations[restriction.Id!.Value] = restriction;

    /// <summary>Nodes of kept ways that lie outside the area, ascending: they must be looked for once more.</summary>
    public long[] Missing() => [.. ways.Values.SelectMany(w => w.Nodes).Where(n => !IsInside(n)).Distinct().Order()];

    /// <summary>Takes a node of a kept way that lies outside.</summary>
    public void AddMissing(long id, GeoPoint place, IEnumerable<KeyValuePair<string, string>>? tags)
    {
        fetched[id] = place;
        KeepTags(id, tags);
    }

    /// <summary>What was kept, each kind by ascending id.</summary>
    public OsmExtract Finish()
    {
        var used = ways.Values.SelectMany(w => w.Nodes).Distinct().Order();
        var nodes = new List<Node>();
        foreach (var id in used)
        {
            var i = ids.BinarySearch(id);
            GeoPoint? place = i >= 0 ? places[i] : fetched.TryGetValue(id, out var outside) ? outside : null;
            if (place is { } p)
            {
                nodes.Add(new Node { Id = id, Longitude = p.Lon, Latitude = p.Lat, Tags = tagsOfNode.GetValueOrDefault(id) });
            }
        }

        var kept = relations.Values.Where(r => r.Members.All(m => m.Type != OsmGeoType.Way || ways.ContainsKey(m.Id)));
        return new OsmExtract(nodes, [.. ways.Values], [.. kept]);
    }

    /// <summary>Only barriers matter to roads.</summary>
    private void KeepTags(long id, IEnumerable<KeyValuePair<string, string>>? tags)
    {
        if (tags?.ToList() is { } all && all.Exists(t => t.Key == "barrier"))
        {
            tagsOfNode[id] = new TagsCollection(all.Select(t => new Tag(t.Key, t.Value)));
        }
        else
        {
            tagsOfNode.Remove(id);
        }
    }
}
