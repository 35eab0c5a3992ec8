using RoutePlanner.Cli.Demo.Land;
using static RoutePlanner.Cli.Demo.Writing.JsonText;

namespace RoutePlanner.Cli.Demo.Writing;

/// <summary>County, townships (the seats among them), the seats' work areas, and villages: one tiling seen at three levels.</summary>
internal static class AreaFeatures
{
    public static IEnumerable<string> Of(CountyLand land, Gazetteer gazetteer)
    {
        var (cells, districts) = (land.Cells, land.Districts);
        yield return Area(Gazetteer.CountyId, Gazetteer.County, "county", null, cells.Rings(Enumerable.Range(0, cells.Count)));
        for (var d = 0; d < districts.Count; d++)
        {
            yield return Area(gazetteer.DistrictId(d), gazetteer.District(d), "township", Gazetteer.CountyId, cells.Rings(districts.CellsOf(d)));
        }

        for (var cell = 0; cell < cells.Count; cell++)
        {
            var (parent, name) = (gazetteer.DistrictId(districts.Of(cell)), gazetteer.Village[cell]);
            yield return districts.IsSeat(districts.Of(cell))
                ? Area(gazetteer.CellId(cell), new(name.Zh + "工作区", $"{name.En} Work Area"), "work_area", parent, cells.Rings([cell]))
                : Area(gazetteer.CellId(cell), new(name.Zh + "村", $"{name.En} Village"), "village", parent, cells.Rings([cell]));
        }
    }

    private static string Area(string id, BilingualName name, string kind, string? parent, IReadOnlyList<IReadOnlyList<GridPoint>> rings)
    {
        var outer = rings.Where(r => CellMap.SignedArea(r) > 0).ToList();
        var holes = rings.Where(r => CellMap.SignedArea(r) < 0).ToList();
        var properties = JsonText.Object(
            ("id", Quote(id)), ("name", Quote(name.Zh)), ("name_en", Quote(name.En)), ("kind", Quote(kind)),
            ("parent", parent is null ? null : Quote(parent)), ("note", kind == "village" ? null : Quote("示例 synthetic")));
        return outer.Count == 1
            ? Feature(id, "Polygon", $"[{string.Join(',', outer.Concat(holes).Select(Line))}]", properties)
            : Feature(id, "MultiPolygon", $"[{string.Join(',', outer.Select(o => $"[{Line(o)}]"))}]", properties);
    }
}
