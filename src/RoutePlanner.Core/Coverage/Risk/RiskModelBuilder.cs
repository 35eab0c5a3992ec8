using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>Builds the risk model of a night: where (roads, places, incidents), when (incidents' hours), less what devices watch, changed as the commander says (docs/risk.md).</summary>
internal sealed class RiskModelBuilder
{
    private readonly CountyRoads roads;
    private readonly County county;
    private readonly RiskSettings settings;
    private readonly NightSlots slots;
    private readonly Night night;
    private readonly Beats beats;
    private readonly ItemAreas areas;
    private readonly ItemReach reach;
    private readonly PointGrid grid;
    private readonly RiskCourses courses;
    private readonly double[] weight;
    private readonly int[] courseOf;

    private RiskModelBuilder(CountyRoads roads, Night night, int nightSeconds)
    {
        (this.roads, this.night, county, settings) = (roads, night, roads.County, night.Risk);
        slots = new NightSlots(night, nightSeconds, county.TimeZone);
        beats = Beats.Of(roads.Graph);
        areas = new ItemAreas(county, beats);
        GeoPoint[] positions = [.. beats.Middle, .. county.Places.Select(p => p.Position)];
        grid = new PointGrid(positions);
        reach = new ItemReach(beats.Count, positions, grid);
        courses = new RiskCourses(slots);
        weight = new double[positions.Length];
        courseOf = new int[positions.Length];
    }

    public static RiskModel Build(CountyRoads roads, Night night, int nightSeconds) => new RiskModelBuilder(roads, night, nightSeconds).Build();

    private RiskModel Build()
    {
        SpreadIncidents();
        WeighKinds();
        foreach (var cover in county.TechCovers)
        {
            var share = slots.ShareOf(cover.Working, cover.Outages);
            Change(reach.Of(cover), share, 1 - cover.Effect);
        }

        foreach (var change in settings.Overrides)
        {
            Change(ItemsOf(change), slots.ShareOf(change.Hours, []), change.Factor);
        }

        var (classOf, classes) = courses.Classes(courseOf, weight, settings.HalfLifeMinutes * 60);
        var sight = settings.SightMetres == 0
            ? BeatSight.Touching(roads.Graph, beats.First)
            : BeatSight.Within(roads.Graph, beats.First, settings.SightMetres);
        return new RiskModel(beats.First, weight, classOf, classes, sight, slots.NightSeconds);
    }

    /// <summary>The beats' weights and every item's hours, from the roads and the incidents.</summary>
    private void SpreadIncidents()
    {
        var streets = new IncidentStreets(roads.Graph);
        var (snap, clock, hours) = (new StreetSnap(beats, streets, grid), new IncidentClock(night, slots), new HourProfiles(slots));
        var (onStreets, massOf) = (new List<(int Edge, double Metres, double Mass)>(), new double[slots.Count]);
        foreach (var incident in county.Incidents)
        {
            Array.Clear(massOf);
            var mass = clock.AddHours(incident.Time, incident.Weight * clock.DateWeight(incident.Time), massOf);
            if (mass > 0 && snap.Find(incident.Position) is { } at)
            {
                onStreets.Add((at.Edge, at.Metres, mass));
                hours.Add(areas.TownshipOf(beats.First[at.Edge]), massOf);
            }
        }

        var risk = new StreetRisk(beats, streets);
        risk.MoveTo(onStreets, settings.BandwidthMetres);
        risk.Weight.CopyTo(weight, 0);

        var (sum, squares) = (onStreets.Sum(i => i.Mass), onStreets.Sum(i => i.Mass * i.Mass));
        var (ofCounty, ofTownships) = hours.Courses(squares > 0 ? sum / squares : 1);
        var countyCourse = courses.Add(ofCounty);
        var courseOfTownship = ofTownships.OrderBy(t => t.Key).ToDictionary(t => t.Key, t => courses.Add(t.Value));
        for (var item = 0; item < courseOf.Length; item++)
        {
            courseOf[item] = courseOfTownship.GetValueOrDefault(areas.TownshipOf(item), countyCourse);
        }
    }

    private void WeighKinds()
    {
        var onKeyRoad = roads.KeyRoadPaths.SelectMany(path => path.Arcs).Select(roads.Graph.EdgeOf).ToHashSet();
        for (var beat = 0; beat < beats.Count; beat++)
        {
            weight[beat] *= settings.KindWeights.Road * (onKeyRoad.Contains(beats.EdgeOf[beat]) ? settings.KindWeights.KeyRoad : 1);
        }

        for (var place = 0; place < county.Places.Length; place++)
        {
            weight[beats.Count + place] = county.Places[place].Priority * settings.KindWeights.Of(county.Places[place].Kind);
        }
    }

    /// <summary>Multiplies the risk of some items in a share of each slot's seconds.</summary>
    private void Change(IEnumerable<int> items, double[] share, double factor)
    {
        double[] factors = [.. share.Select(s => 1 + (s * (factor - 1)))];
        if (Array.TrueForAll(factors, f => f == factors[0]))
        {
            foreach (var item in items)
            {
                weight[item] *= factors[0];
            }

            return;
        }

        var change = courses.AddChange(factors);
        foreach (var item in items)
        {
            courseOf[item] = courses.Times(courseOf[item], change);
        }
    }

    private IEnumerable<int> ItemsOf(RiskOverride change)
    {
        if (change.Point is { } point)
        {
            return reach.Around(point, change.RadiusMetres);
        }

        if (change.PlaceId is { } placeId)
        {
            return [beats.Count + IndexOf(county.Places, p => p.Id, placeId)];
        }

        if (change.KeyRoadId is { } keyRoadId)
        {
            var path = roads.KeyRoadPaths[IndexOf(county.KeyRoads, k => k.Id, keyRoadId)];
            return path.Arcs.Select(roads.Graph.EdgeOf).Distinct().SelectMany(edge => Enumerable.Range(beats.First[edge], beats.CountOn(edge)));
        }

        var area = IndexOf(county.Areas, a => a.Id, change.AreaId);
        return Enumerable.Range(0, weight.Length).Where(item => areas.IsIn(item, area));
    }

    /// <summary>The reader has checked the ids of the county's own night; a night made by hand is checked here.</summary>
    private static int IndexOf<T>(ImmutableArray<T> records, Func<T, string> idOf, string? id)
    {
        for (var i = 0; i < records.Length; i++)
        {
            if (idOf(records[i]) == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"An override of the night's risk has the target '{id}', which the county doesn't have.");
    }
}
