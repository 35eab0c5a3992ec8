using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>
/// Another rule for a place or a key road; minutes, null for none. Tonight's own wish for it (demandOverrides of night.json) goes, as it would hide the new rule.
/// </summary>
/// <param name="Id">Place or key road.</param>
/// <param name="Count">Visits or passes.</param>
/// <param name="GapMin">Places only.</param>
/// <param name="GapMax">Longest time alone.</param>
/// <param name="ServiceMin">Places only.</param>
/// <param name="Priority">1 to 5.</param>
internal sealed record SetRule(string Id, int Count, int? GapMin, int? GapMax, int? ServiceMin, int Priority) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var keyRoad = county.KeyRoads.Select((road, i) => (road.Id, Index: i)).Where(road => road.Id == Id).Select(road => (int?)road.Index).FirstOrDefault();
        if (keyRoad is { } road)
        {
            var layer = files.Layer("keyroads", movesPoints: false);
            layer.Set(road, "passes", Count);
            layer.Set(road, "gap_max", GapMax);
            layer.Set(road, "priority", Priority);
            layer.Save();
        }
        else
        {
            var layer = files.Layer(PlaceEdits.Layer, movesPoints: false);
            var record = PlaceEdits.IndexOf(county, Id);
            new PlaceRule(Count, GapMin, GapMax, ServiceMin ?? county.Places[record].ServiceMinutes, Priority).WriteTo(layer, record);
            layer.Save();
        }

        if (county.Night.DemandOverrides.Any(o => o.TargetId == Id))
        {
            DropOverride(county, files);
        }
    }

    private void DropOverride(County county, EditedFiles files)
    {
        var night = NightFile.Read(county, files);
        var overrides = night.List("demandOverrides");
        foreach (var entry in overrides.Where(o => (string?)o!["targetId"] == Id).ToList())
        {
            overrides.Remove(entry);
        }

        night.Save();
    }
}
