using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Roads.Building;
using RoutePlanner.Core.Roads.Caching;
using RoutePlanner.Core.Roads.Noding;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Patrol;

/// <summary>Ties a county to its roads: which mode must reach each place, where it lies, which arcs each key road is, and what is odd about it.</summary>
internal sealed class CountyRoadsBuilder
{
    private const double FarMetres = 100;
    private const double KeyRoadMetres = 30;
    private const string PlacesFile = "places";
    private const string KeyRoadsFile = "keyroads";
    private const string ClosuresFile = "closures";

    private readonly County county;
    private readonly RoadGraphOptions options;
    private readonly Lazy<RoadGraphBuilder> builder;
    private readonly DiagnosticBag diagnostics = new();

    private CountyRoadsBuilder(County county, RoadGraphOptions options)
    {
        this.county = county;
        this.options = options with
        {
            ClosedRoadIds = options.ClosedRoadIds.Union(ClosedTonight(county)),
            Rules = options.Rules ?? county.RoadRules,
            Hours = options.Hours ?? county.Night.Hours,
        };
        builder = new Lazy<RoadGraphBuilder>(() => new RoadGraphBuilder(county.Roads, this.options));
    }

    /// <summary>See <see cref="CountyRoads.Build"/>.</summary>
    public static CountyRoads Build(County county, RoadGraphOptions options, RoadGraphCache? cache)
    {
        var builder = new CountyRoadsBuilder(county, options);
        return builder.Finish(cache is null ? builder.BuildGraph() : cache.GetOrBuild(county.Id, builder.Key(), builder.BuildGraph));
    }

    /// <summary>All that the graph depends on: the files and the options, which hold the night's hours and closures.</summary>
    private string Key() => FormattableString.Invariant(
        $"{county.InputsDigest}\n{options.MaxSnapMetres} {options.IslandSlackMetres} {options.NightFactor}\n{string.Join(' ', options.UTurnSeconds ?? [])}\n{options.Noding}\n{options.Rules!.Digest} {options.Hours?.Start:uuuu-MM-ddTHH:mm:ss} {options.Hours?.End:uuuu-MM-ddTHH:mm:ss}\n{string.Join('\t', options.ClosedRoadIds.Order(StringComparer.Ordinal))}");

    private RoadGraphBuild BuildGraph()
    {
        var places = county.Places.Select(SnapPointOf);
        var ends = county.KeyRoads.SelectMany(k =>
        {
            var start = new SnapPoint($"start of key road {k.Id}", k.Line[0], ModeFor(k)) { PrefersConnected = false };
            return new[] { start, start with { Id = $"end of key road {k.Id}", Position = k.Line[^1] } };
        });
        return builder.Value.Build([.. places, .. ends]);
    }

    private CountyRoads Finish(RoadGraphBuild build)
    {
        if (build.Graph.EdgeCount == 0)
        {
            diagnostics.Error(DiagnosticCode.NoRoads, county.Roads.File, null, null, "No line in this file is a road.", found: $"{county.Roads.Roads.Length} lines");
        }

        if (build.Noding is { } noding && NodingNote.Of(noding, county.Roads.File) is { } note)
        {
            diagnostics.Add(note);
        }

        var placeSnaps = build.Snaps[..county.Places.Length];
        foreach (var (place, snap) in county.Places.Zip(placeSnaps))
        {
            CheckPlace(place, snap);
        }

        var matcher = new LineMatcher(build.Graph);
        var paths = county.KeyRoads.Select((k, i) =>
            PathOf(matcher, build.Graph, k, build.Snaps[county.Places.Length + (2 * i)], build.Snaps[county.Places.Length + (2 * i) + 1]));
        var keyRoadPaths = paths.ToImmutableArray();
        NoteComponents(build.Components);
        NoteUnusedRestrictions(build.UnusedRestrictions);
        NoteTimedSigns();
        NoteClosures();
        diagnostics.ThrowIfErrors();
        return new CountyRoads(county, build, placeSnaps, keyRoadPaths, diagnostics.ToImmutable());
    }

    private static IEnumerable<string> ClosedTonight(County county) => county.Closures.Where(c => c.Touches(county.Night, county.TimeZone)).Select(c => c.RoadId);

    /// <summary>
    /// The most demanding mode (cars first) among the teams that start there or may serve the place by their tier; where that mode has no
    /// road near, the next one that has.
    /// </summary>
    private SnapPoint SnapPointOf(Place place)
    {
        var modes = county.Teams
            .Where(t => t.BaseId == place.Id || (place.Kind != PlaceKind.Base && (place.Tiers.IsEmpty || place.Tiers.Contains(t.Tier))))
            .Select(t => t.Mode);
        var wanted = modes.DefaultIfEmpty(Mode.Car).Min();
        var point = new SnapPoint($"place {place.Id}", place.Position, wanted);
        return ModesFrom(wanted).Select(m => point with { Mode = m }).FirstOrDefault(builder.Value.HasRoad, point);
    }

    /// <summary>Cars, unless only another mode has a road right at both ends.</summary>
    private Mode ModeFor(KeyRoad road) =>
        ModesFrom(Mode.Car).FirstOrDefault(
            m => builder.Value.DistanceMetres(road.Line[0], m) <= KeyRoadMetres && builder.Value.DistanceMetres(road.Line[^1], m) <= KeyRoadMetres, Mode.Car);

    private static IEnumerable<Mode> ModesFrom(Mode first)
    {
        for (var mode = first; mode <= Mode.Foot; mode++)
        {
            yield return mode;
        }
    }

    private void CheckPlace(Place place, Snap snap)
    {
        var where = $"place '{place.Id}'";
        if (snap.Node == Snap.NoNode)
        {
            var metres = builder.Value.DistanceMetres(place.Position, Mode.Foot);
            diagnostics.Error(
                DiagnosticCode.PlaceOffRoad, PlacesFile, where, "position",
                $"No road lies near {place.Name}; its longitude and latitude may be swapped or in another datum.",
                found: $"{Text(place.Position)}, {(double.IsFinite(metres) ? $"{Text(metres)} m from the nearest road" : "no roads at all")}",
                allowed: $"at most {Text(options.MaxSnapMetres)} m from a road");
            return;
        }

        if (snap.DistanceMetres > FarMetres)
        {
            diagnostics.Warn(
                DiagnosticCode.PlaceFarFromRoad, PlacesFile, where, "position",
                $"{place.Name} is {Text(snap.DistanceMetres)} m from the nearest road for a {Text(snap.Point.Mode)} ({snap.RoadId}); it is taken to lie there.",
                found: $"{Text(snap.DistanceMetres)} m", allowed: $"{Text(FarMetres)} m");
        }

        if (!snap.IsConnected)
        {
            diagnostics.Warn(
                DiagnosticCode.UnreachablePlace, PlacesFile, where, "position",
                $"{place.Name} lies on road {snap.RoadId}, which a {Text(snap.Point.Mode)} can't reach from the main road network, or not leave again (an island, a closed road, a one-way trap or forbidden turns).",
                found: Text(snap.Position));
        }
    }

    private KeyRoadPath PathOf(LineMatcher matcher, RoadGraph graph, KeyRoad road, Snap start, Snap end)
    {
        var match = start.Node == Snap.NoNode || end.Node == Snap.NoNode
            ? new LineMatch([], LineMatchKind.NotFound)
            : matcher.Match(road.Line.AsSpan(), start.Node, end.Node);
        Explain(road, match, start, end);
        if (match.Kind == LineMatchKind.AlongTraffic && road.Direction == PassDirection.Both
            && match.Arcs.Any(a => graph.TravelDeciseconds(Mode.Car)[graph.ReverseOf(a)] == RoadGraph.NoAccess))
        {
            Warn(road, DiagnosticCode.KeyRoadOneWay, "direction",
                "passes are asked for in both directions, but part of it is one-way; on a dual carriageway draw one key road on each side.", "both", "any|forward");
        }

        var banned = graph.Bans.FirstBroken(match.Arcs.AsSpan(), Mode.Car);
        if (match.Kind == LineMatchKind.AlongTraffic && banned >= 0)
        {
            Warn(road, DiagnosticCode.KeyRoadBannedTurn, "geometry",
                "driving it would make a turn that the map forbids, so no car may patrol it in its forward direction. Draw it another way, or end it at that junction.",
                $"restriction {graph.Bans.RestrictionId(banned)}");
        }

        return new KeyRoadPath(match.Arcs, start.Node, end.Node);
    }

    private void Explain(KeyRoad road, LineMatch match, Snap start, Snap end)
    {
        switch (match.Kind)
        {
            case LineMatchKind.NotFound:
                Warn(road, DiagnosticCode.KeyRoadOffRoad, "geometry",
                    "its line follows no road of the map from end to end, so it can't be patrolled. Draw it along the roads.",
                    $"start {Text(start.DistanceMetres)} m and end {Text(end.DistanceMetres)} m from a road");
                break;
            case LineMatchKind.AgainstTraffic:
                Warn(road, DiagnosticCode.KeyRoadAgainstTraffic, "geometry",
                    "its line runs against a one-way road: no vehicle may drive it in its forward direction. Reverse the line, or draw it on the other carriageway.");
                break;
            case LineMatchKind.WithoutCars:
                Warn(road, DiagnosticCode.KeyRoadWithoutCars, "geometry", "part of it is shut to cars; only lighter teams can patrol it.");
                break;
            case LineMatchKind.Closed:
                Warn(road, DiagnosticCode.KeyRoadClosed, "geometry", "part of it is closed tonight, so it can't be patrolled.");
                break;
        }
    }

    private void Warn(KeyRoad road, string code, string field, string message, string? found = null, string? allowed = null) =>
        diagnostics.Warn(code, KeyRoadsFile, $"key road '{road.Id}'", field, $"{road.Name}: {message}", found, allowed);

    private void NoteComponents(ImmutableArray<ModeComponents> components)
    {
        foreach (var c in components.Where(c => county.Teams.Any(t => t.Mode == c.Mode)))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.RoadComponents, Severity.Note, county.Roads.File, null, null,
                $"For a {Text(c.Mode)} the roads fall into {c.Count} parts; the main one has {Text(c.MainMetres / 1000)} km, the others together {Text(c.IslandMetres / 1000)} km."));
        }
    }

    private void NoteTimedSigns()
    {
        var signs = TimedSigns.Of(county.Roads);
        if (signs.NotUnderstood.Count > 0)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.UnreadTimedSigns, Severity.Note, county.Roads.File, null, null,
                "Some conditional tags depend on something else than weekdays and hours (weather, weight, months, holidays); these conditions are taken as not in force.",
                $"{signs.NotUnderstood.Count} of {signs.Count} tags: {string.Join(", ", signs.NotUnderstood.Take(5))}{(signs.NotUnderstood.Count > 5 ? ", …" : "")}"));
        }
    }

    /// <summary>Says which closures are taken to last longer than they do.</summary>
    private void NoteClosures()
    {
        var night = county.Night.Hours;
        var partly = county.Closures.Where(c => c.Touches(county.Night, county.TimeZone) && (c.From > night.Start || c.To < night.End)).ToList();
        if (partly.Count > 0)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.ClosedAllNight, Severity.Note, ClosuresFile, null, null,
                "Some roads are closed for a part of the night only; they are taken as closed all night, so nobody drives them, and no key road over them, in the other hours either.",
                $"{partly.Count}: {string.Join(", ", partly.Take(5).Select(c => FormattableString.Invariant($"road {c.RoadId} {c.From:uuuu-MM-dd HH:mm} to {c.To:uuuu-MM-dd HH:mm}")))}{(partly.Count > 5 ? ", …" : "")}"));
        }
    }

    private void NoteUnusedRestrictions(ImmutableArray<UnusedRestriction> unused)
    {
        foreach (var group in unused.GroupBy(u => u.Reason))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.UnusedTurnRestrictions, Severity.Note, county.Roads.File, null, null,
                $"Some turn restrictions ban nothing: {group.Key}.", $"{group.Count()}: {string.Join(", ", group.Take(5).Select(u => u.Id))}{(group.Count() > 5 ? ", …" : "")}"));
        }
    }

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.######}, {point.Lat:0.######}");

    private static string Text(Mode mode) => mode switch
    {
        Mode.Car => "car",
        Mode.Motorcycle => "motorcycle",
        Mode.Ebike => "e-bike",
        _ => "patrol on foot",
    };
}
