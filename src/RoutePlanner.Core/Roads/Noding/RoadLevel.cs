using System.Globalization;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>At what height a road runs, as far as its attributes tell: what may meet it where lines cross.</summary>
/// <param name="Level">0 on the ground, more above, less below.</param>
/// <param name="IsStructure">Whether it is a bridge or a tunnel.</param>
/// <param name="IsLayerGiven">Whether <c>layer</c> itself says the level; else it is only known to be above or below the ground.</param>
/// <param name="Class">Its class.</param>
internal readonly record struct RoadLevel(int Level, bool IsStructure, bool IsLayerGiven, RoadClass Class)
{
    /// <summary>Fields that say by yes or by a word that a road is a bridge: OSM's, then what Chinese offices call theirs.</summary>
    private static readonly string[] BridgeFields = ["bridge", "桥梁", "桥", "是否桥梁", "高架", "立交"];

    private static readonly string[] TunnelFields = ["tunnel", "隧道", "是否隧道"];

    /// <summary>Fields that hold a word for what the road is built on.</summary>
    private static readonly string[] StructureFields = ["structure", "结构", "构造物", "结构物"];

    private static readonly string[] BridgeWords = ["桥", "高架", "立交", "bridge", "viaduct", "overpass"];

    private static readonly string[] TunnelWords = ["隧", "地道", "下穿", "tunnel", "underpass"];

    /// <summary>
    /// Name endings. Plain 桥 is not among them: villages and streets are called so (三里桥, 大桥路). A place name may still end in one; then crossings without a
    /// vertex are left alone, and listed.
    /// </summary>
    private static readonly string[] BridgeNames = ["大桥", "中桥", "立交桥", "立交", "高架", "高架桥", "高架路", "跨线桥", "天桥"];

    private static readonly string[] TunnelNames = ["隧道", "地下通道"];

    private bool IsExpressway => Class is RoadClass.Motorway or RoadClass.MotorwayLink;

    /// <summary>
    /// The level that tags tell: <c>layer</c> where it is not 0 (tables fill empty cells with 0), else 1 for a bridge and -1 for a tunnel by field or by name.
    /// </summary>
    public static RoadLevel Of(IReadOnlyDictionary<string, string> tags, RoadClass roadClass)
    {
        var isTunnel = Says(tags, TunnelFields, StructureFields, TunnelWords, TunnelNames);
        var isBridge = !isTunnel && Says(tags, BridgeFields, StructureFields, BridgeWords, BridgeNames);
        return int.TryParse(Tag.Value(tags, "layer"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var layer) && layer != 0
            ? new RoadLevel(layer, isTunnel || isBridge, IsLayerGiven: true, roadClass)
            : new RoadLevel(isTunnel ? -1 : isBridge ? 1 : 0, isTunnel || isBridge, IsLayerGiven: false, roadClass);
    }

    /// <summary>Why roads that cross in the middle of both don't meet there, or null where they do.</summary>
    public static NodingKind? WhyApart(RoadLevel a, RoadLevel b)
    {
        if (a.Level != b.Level)
        {
            return NodingKind.LevelsCross;
        }

        if (a.IsExpressway || b.IsExpressway)
        {
            return NodingKind.ExpresswayCrosses;
        }

        return a.IsStructure && b.IsStructure && !(a.IsLayerGiven && b.IsLayerGiven) ? NodingKind.StructuresCross : null;
    }

    /// <summary>
    /// Whether the end of this road meets the middle of another that it touches. Only an expressway ends on an expressway. A bridge's loose end meets the road on the
    /// ground: bridges don't end in the air. A road's end under a bridge does not meet the bridge.
    /// </summary>
    public bool EndMeets(RoadLevel through, bool isLoose) =>
        (through.Class != RoadClass.Motorway || IsExpressway)
        && (Level == through.Level || (isLoose && IsStructure && !through.IsStructure && through.Level == 0));

    private static bool Says(
        IReadOnlyDictionary<string, string> tags, string[] ownFields, string[] structureFields, string[] words, string[] nameEndings)
    {
        foreach (var field in ownFields)
        {
            // A passage through a building runs on the ground.
            if (Tag.Value(tags, field) is { } value && value is not ("no" or "n" or "false" or "f" or "0" or "否" or "无" or "非" or "building_passage"))
            {
                return true;
            }
        }

        foreach (var field in structureFields)
        {
            if (Tag.Value(tags, field) is { } value && Array.Exists(words, w => value.Contains(w, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return Tag.Value(tags, "name") is { } name && Array.Exists(nameEndings, e => name.EndsWith(e, StringComparison.Ordinal));
    }
}
