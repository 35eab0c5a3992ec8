using System.Globalization;
using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Cli.Demo.Patrol;
using static RoutePlanner.Cli.Demo.Writing.JsonText;

namespace RoutePlanner.Cli.Demo.Writing;

/// <summary>The tables of a county folder.</summary>
internal static class CsvFiles
{
    public static IEnumerable<(string File, string Content)> Of(CountyLand land, Gazetteer gazetteer, RoadMap map, PatrolWishes wishes)
    {
        yield return ("teams.csv", Csv("team_id,name,tier,area_ids,base_id,mode,people,radio,skills", wishes.Teams.Select(t =>
            string.Join(',', t.Id, t.Name + "（示例）", t.Tier, string.Join(';', t.AreaIds), t.BaseId, t.Mode, Number(t.People), t.Radio, t.Skills))));
        yield return ("duty.csv", Csv("team_id,date,weekday,start,end,break_min", wishes.Teams.Select(t =>
            string.Join(',', t.Id, "", "", t.Start, t.End, Number(t.BreakMinutes)))));
        yield return ("incidents.csv", Csv("id,time,category,lon,lat,weight", Incidents.Invent(land, wishes.Places).Select(i =>
            string.Join(
                ',', i.Id, i.Time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), i.Category,
                Degrees(i.Position.Lon), Degrees(i.Position.Lat), Number(i.Weight)))));
        yield return ("closures.csv", Csv("road_id,from,to,reason", ClosedRoad.Choose(map) is { } road
            ? [$"{road},2026-11-20T00:00,2026-12-20T00:00,示例：村道改造 (synthetic)"]
            : []));
        yield return ("village_calendar.csv", Csv("village,from,to,people", Calendar(land, gazetteer, wishes)));
        yield return ("responsibility.csv", Csv("area_id,level,responsible_unit", Responsibility(land, gazetteer)));
    }

    /// <summary>In villages with a team: few people while many work away, more in winter.</summary>
    private static IEnumerable<string> Calendar(CountyLand land, Gazetteer gazetteer, PatrolWishes wishes)
    {
        var dice = SplitMix.For(land.Seed, "calendar");
        foreach (var cell in wishes.TeamCells)
        {
            var id = gazetteer.CellId(cell);
            yield return $"{id},2026-03-01,2026-11-30,{Number(4 + dice.Below(8))}";
            yield return $"{id},2026-12-01,2027-02-28,{Number(14 + dice.Below(16))}";
        }
    }

    private static IEnumerable<string> Responsibility(CountyLand land, Gazetteer gazetteer)
    {
        yield return $"{Gazetteer.CountyId},县,{Gazetteer.County.Zh}巡防指挥部（示例）";
        for (var d = 0; d < land.Districts.Count; d++)
        {
            yield return $"{gazetteer.DistrictId(d)},乡镇,{gazetteer.Town[d].Zh}{(land.Districts.IsSeat(d) ? "巡防大队" : "派出所")}（示例）";
        }

        for (var cell = 0; cell < land.Cells.Count; cell++)
        {
            if (!land.Districts.IsSeat(land.Districts.Of(cell)))
            {
                yield return $"{gazetteer.CellId(cell)},村,{gazetteer.Village[cell].Zh}村委会（示例）";
            }
        }
    }
}
