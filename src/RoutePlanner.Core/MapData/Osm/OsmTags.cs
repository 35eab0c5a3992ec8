using System.Collections.Concurrent;
using System.Collections.Frozen;
using OsmSharp.Tags;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>Keeps those tags of a way that routing and drawing use, each distinct text once. Several threads may use it.</summary>
internal sealed class OsmTags
{
    private static readonly FrozenSet<string> Kept = RoadTagKeys.Kept.ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The kept tags.</summary>
    public Dictionary<string, string> Of(TagsCollectionBase tags)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (tag.Key is not null && tag.Value is not null)
            {
                Keep(kept, tag.Key, tag.Value);
            }
        }

        return kept;
    }

    /// <summary>The kept tags.</summary>
    public Dictionary<string, string> Of(PbfTags tags)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            Keep(kept, tag.Key, tag.Value);
        }

        return kept;
    }

    private void Keep(Dictionary<string, string> kept, string key, string value)
    {
        // No object may have a key twice; of two the first counts.
        if (Kept.TryGetValue(key, out var sameKey))
        {
            kept.TryAdd(sameKey, texts.GetOrAdd(value, value));
        }
    }
}
