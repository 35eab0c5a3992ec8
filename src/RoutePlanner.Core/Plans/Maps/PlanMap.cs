using System.Collections.Immutable;
using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Maps.Themes;
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
    private readonly MapWords mapWords;
    private readonly ImmutableArray<MapLayer> ground;

    /// <summary>For one plan of one problem.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="problem">What it was made for.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>; null for the county's.</param>
    /// <exception cref="InputException">The plan names something that the county hasn't got.</exception>
    public PlanMap(Plan plan, PatrolProblem problem, string? language = null)
        : this(ResolvedPlan.Resolve(plan, problem), Words.For(language ?? problem.County.Language))
    {
    }

    internal PlanMap(ResolvedPlan plan, Words words)
    {
        this.plan = plan;
        this.words = words;
        mapWords = MapWords.For(words.Tag);
        Marks = new RouteMarks(plan.Units);
        ground = [.. AreaLayers.Of(plan.County), KeyRoadBands(), .. RoadLayers.Of(plan.Problem)];
    }

    internal RouteMarks Marks { get; }

    /// <summary>SHA-256 of plan.json in hex, whose first digits are printed in the small print so that paper and file can be matched; null prints none.</summary>
    public string? PlanDigest { get; init; }

    /// <summary>The whole county with all routes.</summary>
    public MapDocument Overview() =>
        Common([.. ground, .. RouteLayers.Of(plan, Marks), .. PlaceLayers.Of(plan.County), UnmetTargets()], [.. CountyLegend(), .. UnitLegend()]);

    /// <summary>The whole county by a theme, over the night or as it stands at a moment.</summary>
    /// <param name="theme">What it shows.</param>
    /// <param name="at">A clock time of the night, HH:mm; null for the whole night.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InputException">The time is none of the night's; or a theme other than routes, and the routes can't be followed.</exception>
    public MapDocument Of(MapTheme theme, string? at = null, CancellationToken cancellation = default)
    {
        var second = at is null ? (int?)null : SecondOf(at);
        if (theme != MapTheme.Routes)
        {
            return Shaded(theme, new ShadedThemes(plan, mapWords, second, cancellation).Of(theme), second);
        }

        if (second is not { } moment)
        {
            return Overview();
        }

        var from = Math.Max(0, moment - ShadedThemes.LookBackSeconds);
        return Common(
            [
                .. ground, .. RouteLayers.Of(plan, Marks, from, moment).Where(layer => layer.Id != RouteLayers.LettersId), .. PlaceLayers.Of(plan.County),
                UnitPositions.At(plan, Marks, moment),
            ],
            [
                .. PositionLegend(moment),
                .. CountyLegend(),
                new LegendEntry(string.Format(CultureInfo.InvariantCulture, mapWords.DrivenSince, plan.Clock.Minute(from)), null),
                .. UnitLegend()[1..],
            ]) with
        { Moment = plan.Clock.Minute(moment) };
    }

    /// <summary>A unit's route and stops.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="enlarged">What another map beside it shows larger: here it is framed, and its stops have their numbers there; null for none.</param>
    internal MapDocument OfUnit(ResolvedUnit unit, Envelope? enlarged = null)
    {
        var own = unit.Stops.Select(s => s.PlaceId).OfType<string>().Append(plan.Base(unit).Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<MapLayer> layers =
        [
            .. ground, .. UnitRouteLayers.Lines(plan, unit), .. PlaceLayers.Of(plan.County, p => own.Contains(p.Id)), UnitRouteLayers.Stops(plan, unit),
        ];
        return new()
        {
            Title = $"{unit.Id} {words.SheetTitle}",
            Extent = UnitExtent(unit),
            Layers = enlarged is null ? layers : [.. layers.Select(layer => layer.WithoutLabelsIn(enlarged)), UnitRouteLayers.FrameOf(enlarged)],
            North = words.North,
        };
    }

    /// <summary>A part of a unit's map, to stand beside it.</summary>
    internal MapDocument PartOfUnit(ResolvedUnit unit, Envelope part) => OfUnit(unit) with { Extent = part, Notice = mapWords.Enlarged };

    /// <summary>Where a unit's stops are crowded on its map; null for nowhere.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="alone">Size of its map, were it alone.</param>
    /// <param name="second">Size of a second map.</param>
    internal Envelope? CrowdedPartOf(ResolvedUnit unit, MapSize alone, MapSize second)
    {
        var points = UnitRouteLayers.StopPositions(plan, unit);
        return CrowdedPart.Of(points, new MapFrame(UnitExtent(unit), new Box(0, 0, alone.Width, alone.Height)), new Box(0, 0, second.Width, second.Height));
    }

    internal string NightText() => $"{plan.Plan.Night.Date}  {plan.Plan.Night.Start}–{plan.Plan.Night.End}";

    private MapLayer KeyRoadBands()
    {
        var style = new LineStyle(MapColours.KeyRoadBand, 9);
        return new MapLayer(
            "key-roads",
            [
                .. plan.County.KeyRoads.Select(k => new MapFeature(
                    MapShapes.Line(k.Line), style, new MapLabel(k.Name, 9.5, Colour.Rgb(0x5B2C83), 35) { OnLine = LinePlacement.AlongElseLevel, Lift = 10, Repeats = 2 })),
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

    private MapDocument Shaded(MapTheme theme, ShadedTheme shaded, int? moment)
    {
        // Bases and posts to find one's way by; a theme that shades places shows its own.
        var shadesPlaces = shaded.Layers.Any(layer => layer.Id.StartsWith(PlaceLayers.IdStart, StringComparison.Ordinal));
        var signs = plan.County.Places.Where(p => p.Kind == PlaceKind.Base || (p.Kind == PlaceKind.EntryExit && !shadesPlaces)).ToImmutableArray();
        return Common(
            [
                .. AreaLayers.Of(plan.County), .. ground.Where(layer => RoadLayers.IsOrientation(layer.Id)),
                .. shaded.Layers, .. PlaceLayers.Of(plan.County with { Places = signs }),
                .. moment is { } second ? [UnitPositions.At(plan, Marks, second)] : Array.Empty<MapLayer>(),
            ],
            [
                .. shaded.Legend,
                .. moment is { } at ? PositionLegend(at) : [],
                .. signs.Select(p => p.Kind).Distinct().Order().Select(kind => new LegendEntry(words.Of(kind), MapColours.Sign(kind))),
                new LegendEntry(words.AreaBoundary, AreaLayers.Edge), new LegendEntry(words.CountyBoundary, AreaLayers.CountyEdge),
                .. moment is null ? [] : UnitLegend(),
            ]) with
        {
            Title = $"{plan.County.Name} {mapWords.Title(theme)}",
            Moment = moment is { } clock ? plan.Clock.Minute(clock) : null,
            Notes = [string.Format(CultureInfo.InvariantCulture, mapWords.Ramp, shaded.Ramp.Name), .. Notes()],
        };
    }

    /// <summary>What all maps of the whole county share.</summary>
    private MapDocument Common(ImmutableArray<MapLayer> layers, ImmutableArray<LegendEntry> legend) => new()
    {
        Title = $"{plan.County.Name} {words.MapTitle}",
        Subtitle = NightText(),
        Extent = WholeExtent(),
        Layers = layers,
        Legend = legend,
        Notice = plan.County.Provenance.Synthetic ? words.SyntheticNotice : null,
        Notes = [.. Notes()],
        North = words.North,
        LegendTitle = words.Legend,
    };

    private int SecondOf(string at)
    {
        if (plan.Clock.SecondOf(at) is { } second && second <= plan.Problem.NightSeconds)
        {
            return second;
        }

        var bag = new DiagnosticBag();
        bag.Error(DiagnosticCode.BadTime, "plan.json", "$.night", "at", "this is no time of the night.", at, $"HH:mm, {plan.Plan.Night.Start}–{plan.Plan.Night.End}");
        throw new InputException(bag.ToImmutable());
    }

    private IEnumerable<string> Notes()
    {
        yield return words.ConfidentialNotice;
        var source = string.Join(" · ", new[] { plan.County.Provenance.Source, plan.County.Provenance.Licence }.Where(text => text.Length > 0));
        if (source.Length > 0)
        {
            yield return string.Format(CultureInfo.InvariantCulture, mapWords.Source, source);
        }

        if (PlanDigest is { } digest)
        {
            yield return string.Format(CultureInfo.InvariantCulture, mapWords.PlanDigest, digest[..Math.Min(12, digest.Length)]);
        }
    }

    private IEnumerable<LegendEntry> PositionLegend(int moment)
    {
        yield return new LegendEntry(string.Format(CultureInfo.InvariantCulture, mapWords.UnitsAt, plan.Clock.Minute(moment)), null);
        yield return new LegendEntry(mapWords.OnDuty, UnitPositions.Sample(isBreak: false));
        yield return new LegendEntry(mapWords.OnBreak, UnitPositions.Sample(isBreak: true));
        if (plan.Units.Any(u => !u.IsMotorised))
        {
            yield return new LegendEntry(mapWords.LocalOnDuty, UnitPositions.LocalSample);
        }
    }

    private ImmutableArray<LegendEntry> CountyLegend()
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

        return entries.ToImmutable();
    }

    private ImmutableArray<LegendEntry> UnitLegend() =>
    [
        new LegendEntry($"{words.MotorisedUnits} ({Marks.Motorised.Length})", null),
        .. Marks.Motorised.Select(mark => new LegendEntry(UnitText(mark.Unit), mark.Style, mark.Letters)),
    ];

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
