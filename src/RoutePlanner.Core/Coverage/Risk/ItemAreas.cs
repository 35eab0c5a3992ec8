using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>The area of each watch item: of a beat the smallest around its middle, of a place the one it declares, else the smallest around it. Immutable.</summary>
internal sealed class ItemAreas
{
    /// <summary>Stands for no area.</summary>
    public const int None = -1;

    private readonly int[] areaOf;
    private readonly int[] parentOf;
    private readonly int[] townshipOf;

    public ItemAreas(County county, Beats beats)
    {
        var indexOf = new Dictionary<string, int>();
        for (var area = 0; area < county.Areas.Length; area++)
        {
            indexOf[county.Areas[area].Id] = area;
        }

        parentOf = [.. county.Areas.Select(a => Index(a.ParentId))];
        townshipOf = [.. Enumerable.Range(0, parentOf.Length).Select(area => FirstUp(area, a => county.Areas[a].Kind == AreaKind.Township))];
        areaOf = new int[beats.Count + county.Places.Length];
        var tree = new AreaTree(county.Areas);
        for (var edge = 0; edge < beats.Graph.EdgeCount; edge++)
        {
            var middles = beats.Middle.AsSpan(beats.First[edge]..beats.First[edge + 1]);
            var box = new Envelope();
            foreach (var middle in middles)
            {
                box.ExpandToInclude(middle.Lon, middle.Lat);
            }

            // The beats of a street mostly lie in one area, so the tree is asked once for all of them.
            var near = tree.SmallestFirst(box);
            for (var j = 0; j < middles.Length; j++)
            {
                areaOf[beats.First[edge] + j] = Index(AreaTree.FirstAround(near, middles[j]));
            }
        }

        for (var place = 0; place < county.Places.Length; place++)
        {
            areaOf[beats.Count + place] = Index(county.Places[place].AreaId ?? tree.SmallestAround(county.Places[place].Position));
        }

        int Index(string? id) => id is not null && indexOf.TryGetValue(id, out var area) ? area : None;
    }

    /// <summary>Index of an item's area in the county, or <see cref="None"/>.</summary>
    public int Of(int item) => areaOf[item];

    /// <summary>Index of the township that an item's area is or lies in, or <see cref="None"/>.</summary>
    public int TownshipOf(int item) => areaOf[item] == None ? None : townshipOf[areaOf[item]];

    /// <summary>Whether an item's area is the asked one or lies in it.</summary>
    public bool IsIn(int item, int area) => FirstUp(areaOf[item], a => a == area) != None;

    /// <summary>The first of an area, its parent, the parent's parent … that is asked for. Areas don't lie in each other in a circle.</summary>
    private int FirstUp(int area, Predicate<int> isAsked)
    {
        while (area != None && !isAsked(area))
        {
            area = parentOf[area];
        }

        return area;
    }
}
