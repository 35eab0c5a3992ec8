using System.Collections.Frozen;
using OsmSharp.Tags;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>Keeps those tags of a way that routing and drawing use, each distinct text once.</summary>
internal sealed class OsmTags
{
    private static readonly FrozenSet<string> Kept = RoadTagKeys.Kept.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The kept tags.</summary>
    public Dictionary<string, string> Of(TagsCollectionBase tags)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (tag.Key is not null && tag.Value is not null && Kept.Contains(tag.Key))
            {
                kept[Once(tag.Key)] = Once(tag.Value);
            }
        }

        return kept;
    }

    private string Once(string text)
    {
        if (!texts.TryGetValue(text, out var same))
        {
            texts[text] = same = text;
        }

        return same;
    }
}
