using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// The areas that figures are told apart by: townships; where there are none work areas, then villages, then the county. The number of an area is its place in
/// <see cref="Areas"/>; what lies in none has the number behind the last.
/// </summary>
internal sealed class ReportAreas
{
    private static readonly AreaKind[] Preferred = [AreaKind.Township, AreaKind.WorkArea, AreaKind.Village, AreaKind.County];

    private readonly AreaTree tree;
    private readonly Dictionary<string, int> numberOf;
    private readonly Dictionary<string, string?> parentOf;

    public ReportAreas(County county)
    {
        var kind = Preferred.Cast<AreaKind?>().FirstOrDefault(kind => county.Areas.Any(a => a.Kind == kind));
        Areas = [.. county.Areas.Where(a => a.Kind == kind)];
        tree = new AreaTree(Areas);
        numberOf = Areas.Select((area, i) => (area.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        parentOf = county.Areas.ToDictionary(a => a.Id, a => a.ParentId, StringComparer.Ordinal);
    }

    /// <summary>In file order.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>Number of what lies in no area.</summary>
    public int None => Areas.Length;

    /// <summary>The area around a position.</summary>
    public int At(GeoPoint position) => tree.SmallestAround(position) is { } id ? numberOf[id] : None;

    /// <summary>The area that is, or holds, an area of any level; where its parents don't lead to one, the one around a position.</summary>
    public int Of(string? areaId, GeoPoint position)
    {
        // An area's parents never lead back to it: the reader sees to that, but a county made in memory may have missed it.
        for (var depth = 0; areaId is not null && depth <= parentOf.Count; depth++)
        {
            if (numberOf.TryGetValue(areaId, out var number))
            {
                return number;
            }

            areaId = parentOf.GetValueOrDefault(areaId);
        }

        return At(position);
    }

    public string KeyOf(int number) => number == None ? CoverageFigure.NoArea : Areas[number].Id;

    public string NameOf(int number) => number == None ? CoverageFigure.NoArea : Areas[number].Name;

    /// <summary>An area's id, null for none.</summary>
    public string? IdOf(int number) => number == None ? null : Areas[number].Id;
}
