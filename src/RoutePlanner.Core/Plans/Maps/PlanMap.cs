using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Makes the maps of a plan. What all of them show (areas, roads, key roads) is made once.</summary>
public sealed class PlanMap
{
    /// <summary>Smallest width or height of what a unit's map shows, metres.</summary>
    private const double LeastExtentMetres = 1200;

    private readonly ResolvedPlan plan;
    private readonly Words words;
    private readonly ImmutableArray<MapLayer> ground;

    /// <summary>For one plan of one problem.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">What it was made for.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>; null for the county's.</param>
    /// <exception cref="MapData.InputException">The plan names something that the county hasn't got.</exception>
    public PlanMap(Plan plan, PatrolProblem problem, string? language = null)
        : this(ResolvedPlan.Resolve(plan, problem), Words.For(language ?? problem.County.Language))
    {
    }

    internal PlanMap(ResolvedPlan plan, Words words)
    {
        this.plan = plan;
        this.words = words;
        Marks = new RouteMarks(plan.Units);
        ground = [.. AreaLayers.Of(plan.County), KeyRoadBands(), .. RoadLayers.Of(plan.Problem)];
    }

    internal RouteMarks Marks { get; }

    /// <summary>The whole county with all routes.</summary>
    public MapDocument Overview() => new()
    {
        Title = $"{plan.County.Name} {words.MapTitle}",
        Subtitle = NightText(),
        Extent = WholeExtent(),
        Layers = [.. ground, .. RouteLayers.Of(plan, Marks), .. PlaceLayers.Of(plan.County), UnmetTargets()],
        Legend = Legend(),
        Notice = plan.County.Provenance.Synthetic ? words.SyntheticNotice : null,
        North = words.North,
        LegendTitle = words.Legend,
    };

    internal MapDocument OfUnit(ResolvedUnit unit)
    {
        var own = unit.Stops.Select(s => s.PlaceId).OfType<string>().Append(plan.Base(unit).Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Title = $"{unit.Id} {words.SheetTitle}",
            Extent = UnitExtent(unit),
            Layers =
            [
                .. ground, .. UnitRouteLayers.Lines(plan, unit), .. PlaceLayers.Of(plan.County, p => own.Contains(p.Id)), UnitRouteLayers.Stops(plan, unit),
            ],
            North = words.North,
        };
    }

    internal string NightText() => $"{plan.Plan.Night.Date}  {plan.Plan.Night.Start}–{plan.Plan.Night.End}";

    private MapLayer KeyRoadBands()
    {
        var style = new LineStyle(MapColours.KeyRoadBand, 9);
        return new MapLayer(
            "key-roads",
            [
                .. plan.County.KeyRoads.Select(k => new MapFeature(
                    MapShapes.Line(k.Line), style, new MapLabel(k.Name, 9.5, Colour.Rgb(0x5B2C83), 35) { Repeats = 2 })),
            ])
        {
            MaxLabelMetresPerPixel = 22,
        };
    }

    private MapLayer UnmetTargets()
    {
        var ring = new SymbolStyle(SymbolShape.Ring, 8.5, Colour.White, MapColours.Unmet);
        var dashes = new LineStyle(MapColours.Unmet, 1.6) { Dash = [3, 3] };
        return new MapLayer(
            "unmet",
            [
                .. plan.Plan.Demands.Where(d => d.Status != DemandStatus.Met).Select(d => d.Kind == DemandKind.Passes
                    ? new MapFeature(MapShapes.Line(plan.KeyRoad(d.TargetId).Line), dashes)
                    : new MapFeature(MapShapes.Point(plan.Place(d.TargetId).Position), ring)),
            ]);
    }

    private ImmutableArray<LegendEntry> Legend()
    {
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        foreach (var kind in plan.County.Places.Select(p => p.Kind).Distinct().Order())
        {
            entries.Add(new LegendEntry(words.Of(kind), MapColours.Sign(kind)));
        }

        if (plan.Plan.Demands.Any(d => d.Status != DemandStatus.Met))
        {
            entries.Add(new LegendEntry(words.UnmetMark, new SymbolStyle(SymbolShape.Ring, 8.5, Colour.White, MapColours.Unmet)));
        }

        entries.Add(new LegendEntry(words.KeyRoads, new LineStyle(MapColours.KeyRoadBand, 9)));
        entries.Add(new LegendEntry(words.Expressway, RoadLayers.Style(RoadClass.Motorway)));
        entries.Add(new LegendEntry(words.NationalRoad, RoadLayers.Style(RoadClass.Trunk)));
        entries.Add(new LegendEntry(words.ProvincialRoad, RoadLayers.Style(RoadClass.Primary)));
        entries.Add(new LegendEntry(words.CountyRoad, RoadLayers.Style(RoadClass.Secondary)));
        entries.Add(new LegendEntry(words.OtherRoad, RoadLayers.Style(RoadClass.Tertiary)));
        entries.Add(new LegendEntry(words.AreaBoundary, AreaLayers.Edge));
        entries.Add(new LegendEntry(words.CountyBoundary, AreaLayers.CountyEdge));
        if (plan.Units.Any(u => !u.IsMotorised))
        {
            entries.Add(new LegendEntry($"{words.LocalTeams} ({plan.Units.Count(u => !u.IsMotorised)})", RouteMarks.LocalTeam));
        }

        entries.Add(new LegendEntry($"{words.MotorisedUnits} ({Marks.Motorised.Length})", null));
        entries.AddRange(Marks.Motorised.Select(mark => new LegendEntry(UnitText(mark.Unit), mark.Style, mark.Letters)));
        return entries.ToImmutable();
    }

    private static string UnitText(ResolvedUnit unit) => unit.Team.Name == unit.Id ? unit.Id : $"{unit.Id} {unit.Team.Name}";

    private Envelope WholeExtent()
    {
        var extent = new Envelope();
        foreach (var area in plan.County.Areas)
        {
            extent.ExpandToInclude(area.Shape.EnvelopeInternal);
        }

        foreach (var place in plan.County.Places)
        {
            extent.ExpandToInclude(place.Position.Lon, place.Position.Lat);
        }

        foreach (var unit in plan.Units)
        {
            Include(extent, unit);
        }

        return Padded(extent, 0.03);
    }

    private Envelope UnitExtent(ResolvedUnit unit)
    {
        var extent = new Envelope();
        Include(extent, unit);
        foreach (var id in unit.Stops.Select(s => s.PlaceId).OfType<string>())
        {
            extent.ExpandToInclude(plan.Place(id).Position.Lon, plan.Place(id).Position.Lat);
        }

        return Padded(extent, 0.08);
    }

    private static void Include(Envelope extent, ResolvedUnit unit)
    {
        foreach (var point in unit.Traces.SelectMany(t => t.Points))
        {
            extent.ExpandToInclude(point.Position.Lon, point.Position.Lat);
        }
    }

    /// <summary>Some room around, and never so small that a team that stands still fills the page.</summary>
    private static Envelope Padded(Envelope extent, double share)
    {
        if (extent.IsNull)
        {
            extent = new Envelope(0, 0, 0, 0);
        }

        const double MetresPerDegree = 111_000;
        var leastLat = LeastExtentMetres / MetresPerDegree;
        var leastLon = leastLat / Math.Max(0.1, Math.Cos(extent.Centre.Y * Math.PI / 180));
        extent.ExpandBy(
            Math.Max(extent.Width * share, (leastLon - extent.Width) / 2),
            Math.Max(extent.Height * share, (leastLat - extent.Height) / 2));
        return extent;
    }
}
