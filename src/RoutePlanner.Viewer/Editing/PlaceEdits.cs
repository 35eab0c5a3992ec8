using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>A new place.</summary>
internal sealed record AddPlace(string Id, string Name, string PlaceKind, double Lon, double Lat, PlaceRule Rule) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var layer = files.Layer(PlaceEdits.Layer, movesPoints: true);
        var record = layer.Add(Lon, Lat);
        layer.Set(record, "id", Id);
        layer.Set(record, "name", Name);
        layer.Set(record, "kind", PlaceKind);
        Rule.WriteTo(layer, record);
        layer.Save();
    }
}

/// <summary>A place elsewhere. Its declared area goes, since it may now lie in another: the smallest around it counts.</summary>
internal sealed record MovePlace(string Id, double Lon, double Lat) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var layer = files.Layer(PlaceEdits.Layer, movesPoints: true);
        var record = PlaceEdits.IndexOf(county, Id);
        layer.Move(record, Lon, Lat);
        layer.Set(record, "area_id", null);
        layer.Save();
    }
}

/// <summary>A place less.</summary>
internal sealed record RemovePlace(string Id) : Edit
{
    public override void Apply(County county, EditedFiles files)
    {
        var layer = files.Layer(PlaceEdits.Layer, movesPoints: false);
        layer.Remove(PlaceEdits.IndexOf(county, Id));
        layer.Save();
    }
}

/// <summary>What a place asks for; minutes, null for none.</summary>
internal sealed record PlaceRule(int Visits, int? GapMin, int? GapMax, int ServiceMin, int Priority)
{
    public void WriteTo(IEditedLayer layer, int record)
    {
        layer.Set(record, "visits", Visits);
        layer.Set(record, "gap_min", GapMin);
        layer.Set(record, "gap_max", GapMax);
        layer.Set(record, "service_min", ServiceMin);
        layer.Set(record, "priority", Priority);
    }
}

/// <summary>Where places are.</summary>
internal static class PlaceEdits
{
    public const string Layer = "places";

    public static int IndexOf(County county, string id)
    {
        for (var i = 0; i < county.Places.Length; i++)
        {
            if (county.Places[i].Id == id)
            {
                return i;
            }
        }

        throw new EditException($"The county has no place '{id}' any more.", $"本县已没有点位 {id}。");
    }
}
