using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// The datum doctor: says of each layer of a county whether it fits the roads as declared, or better as something else. It reads leniently, so that it works on
/// counties that can't be planned. docs/doctor.md says how and how surely.
/// </summary>
public static class CountyDoctor
{
    private const string NearRoad = "within 50 m of a road";

    /// <summary>Point and line layers, with the files they may be in.</summary>
    private static readonly (string Layer, string[] Files)[] ByRoads =
    [
        ("places", ["places.geojson", "places.csv"]), ("keyroads", ["keyroads.geojson"]), ("techcover", ["techcover.geojson"]), ("incidents", ["incidents.csv"]),
    ];

    /// <summary>Examines a county folder.</summary>
    /// <exception cref="InputException">There is no such folder, or no roads can be read to hold the layers against.</exception>
    public static DoctorReport Examine(string countyFolder)
    {
        ArgumentNullException.ThrowIfNull(countyFolder);
        var diagnostics = new DiagnosticBag();
        var folder = InputFolder.Open(countyFolder, diagnostics);
        diagnostics.ThrowIfErrors();
        var files = new CountyFiles(folder!, diagnostics);
        var declared = files.Object("county.json")?.Find("crs")?.Record;
        var (layer, _) = RoadsReader.Read(folder!, files, SystemOf(DeclaredCrs("roads")), diagnostics);
        if (layer is null || layer.Roads.IsEmpty)
        {
            diagnostics.ThrowIfErrors();
            diagnostics.Error(DiagnosticCode.NoRoads, "roads", null, null, "without roads there is nothing to hold the other layers against");
            diagnostics.ThrowIfErrors();
        }

        // Other layers' troubles, and single bad roads, don't matter here.
        return new Examination(folder!, new RoadNearness(layer!), DeclaredCrs).Run(layer!.File);

        string? DeclaredCrs(string name) => declared?.Find(name)?.Text;
    }

    private static CoordinateSystem? SystemOf(string? crs) => crs is null ? null : CoordinateSystem.Find(crs, out _);

    private sealed class Examination(InputFolder folder, RoadNearness roads, Func<string, string?> declaredCrs)
    {
        private readonly List<LayerFinding> findings = [];
        private readonly List<(string, byte[])> corrections = [];
        private readonly List<GeoPoint[]> pooled = [];
        private IReadOnlyList<(GeoPoint, string)> rightPlaces = [];

        public DoctorReport Run(string roadFile)
        {
            foreach (var (layer, names) in ByRoads)
            {
                foreach (var name in names)
                {
                    if (Open(layer, name) is { } file)
                    {
                        Judge(file);
                    }
                }
            }

            if (Open("areas", "areas.geojson") is { } areas)
            {
                JudgeAreas(areas);
            }

            JudgeRoads(roadFile);
            return new DoctorReport([.. findings]) { Corrections = [.. corrections] };
        }

        private ExaminedLayer? Open(string layer, string name)
        {
            var crs = SystemOf(declaredCrs(layer));

            // GeoJSON's own crs member says more than a county.json that only repeats the usual.
            return ExaminedLayer.Read(folder, layer, name, crs is null || crs == CoordinateSystem.Wgs84 ? null : crs);
        }

        private void Judge(ExaminedLayer file)
        {
            var raw = file.Votes();
            var points = file.Features.Count(f => f.Shape is not IPolygonal);
            var declared = raw.Select(vote => vote.Select(c => file.Declared.ToGeo(c.X, c.Y)).ToArray()).ToList();
            var readings = IsInMetres(raw) ? GridReadings.Near(Middle(raw), roads).Where(r => r.Key != file.Declared.Name).ToList()
                : file.Declared.IsGeographic ? []
                : GridReadings.Degrees;
            if (readings.Count > 0)
            {
                JudgeReadings(file, raw, declared, readings, points);
                return;
            }

            var judgement = LayerJudge.ByRoads(declared, roads, ShiftHypothesis.InDegrees);
            Report(file, judgement, points, raw.Count, NearRoad);
            var undo = judgement.Verdict == LayerVerdict.FitsOtherwise ? judgement.Best!.Undo : p => p;
            if (judgement.Verdict == LayerVerdict.FitsOtherwise)
            {
                Correct(file, (x, y) => undo(file.Declared.ToGeo(x, y)));
            }
            else
            {
                pooled.AddRange(declared);
            }

            if (file.Layer == "places" && judgement.Verdict != LayerVerdict.CannotTell)
            {
                RememberPlaces(file, (x, y) => undo(file.Declared.ToGeo(x, y)));
            }
        }

        /// <summary>Numbers of another kind than declared: each system that brings them among the roads is a hypothesis of its own.</summary>
        private void JudgeReadings(ExaminedLayer file, IReadOnlyList<Coordinate[]> raw, List<GeoPoint[]> declared, IReadOnlyList<GridReadings.Reading> readings, int points)
        {
            var declaredFit = RoadFit.Of(declared, roads, p => p);
            var ranked = readings
                .Select(r => (Reading: r, Fit: RoadFit.Of([.. raw.Select(vote => vote.Select(c => r.ToGeo(c.X, c.Y)).ToArray())], roads, p => p)))
                .OrderByDescending(r => r.Fit.Score)
                .ToList();
            var judgement = raw.Count < LayerJudge.MinVotes
                ? LayerJudge.ByRoads(declared, roads, [])
                : LayerJudge.Decide(declaredFit, [.. ranked.Select(r => (new ShiftHypothesis(r.Reading.Key, r.Reading.Text, p => p, p => p), r.Fit))]);
            Report(file, judgement, points, raw.Count, NearRoad);
            if (judgement.Verdict == LayerVerdict.FitsOtherwise)
            {
                Correct(file, ranked[0].Reading.ToGeo);
                if (file.Layer == "places")
                {
                    RememberPlaces(file, ranked[0].Reading.ToGeo);
                }
            }
        }

        private void JudgeAreas(ExaminedLayer file)
        {
            var inDegrees = file.Features.Select(f => f with { Shape = Converted(f.Shape, file.Declared) }).ToList();
            if (AreaFit.Of(inDegrees, [.. rightPlaces]) is { } found)
            {
                Report(file, found.Judgement, file.Features.Count, found.Count, "places inside their area");
                if (found.Judgement.Verdict == LayerVerdict.FitsOtherwise)
                {
                    Correct(file, (x, y) => found.Judgement.Best!.Undo(file.Declared.ToGeo(x, y)));
                }
            }
            else
            {
                findings.Add(new LayerFinding(
                    file.Layer, file.File, file.Declared.Name, LayerVerdict.CannotTell, null,
                    "areas are judged by the places that name them, and there are none whose own positions are sure", file.Features.Count, 0, "places inside their area", null, null, null));
            }
        }

        private void JudgeRoads(string roadFile)
        {
            var judgement = LayerJudge.ByRoads(pooled, roads, ShiftHypothesis.InDegrees, isBackward: true);
            findings.Add(Finding("roads", roadFile, declaredCrs("roads") ?? "EPSG:4326", judgement, pooled.Sum(v => v.Length), pooled.Count, "other layers " + NearRoad));
        }

        private void Report(ExaminedLayer file, LayerJudge.Judgement judgement, int points, int votes, string evidence) =>
            findings.Add(Finding(file.Layer, file.File, file.Declared.Name, judgement, points, votes, evidence));

        private static LayerFinding Finding(string layer, string file, string declared, LayerJudge.Judgement judgement, int points, int votes, string evidence)
        {
            var isAlarm = judgement.Verdict == LayerVerdict.FitsOtherwise;
            return new LayerFinding(
                layer, file, declared, judgement.Verdict, isAlarm ? judgement.Best!.Key : null, judgement.Reason, points, votes, evidence,
                votes > 0 ? judgement.Declared.NearShare : null, judgement.BestFit?.NearShare, isAlarm ? judgement.ChanceOfError : null);
        }

        private void Correct(ExaminedLayer file, Func<double, double, GeoPoint> convert) =>
            corrections.Add((file.File, file.IsCsv ? CsvCoordinates.Rewrite(file.Utf8, convert) : GeoJsonCoordinates.Rewrite(file.Utf8, convert)));

        private void RememberPlaces(ExaminedLayer file, Func<double, double, GeoPoint> convert) =>
            rightPlaces = [.. file.Features.Where(f => f is { Shape: Point, AreaId: not null }).Select(f => (convert(f.Shape.Coordinate.X, f.Shape.Coordinate.Y), f.AreaId!))];

        private static bool IsInMetres(IReadOnlyList<Coordinate[]> votes) => votes.Count > 0 && votes.All(v => Math.Abs(v[0].X) > 1000 || Math.Abs(v[0].Y) > 1000);

        /// <summary>The position whose numbers are in the middle of all, so that a stray one doesn't lead astray.</summary>
        private static Coordinate Middle(IReadOnlyList<Coordinate[]> votes) =>
            new(votes.Select(v => v[0].X).Order().ElementAt(votes.Count / 2), votes.Select(v => v[0].Y).Order().ElementAt(votes.Count / 2));

        private static Geometry Converted(Geometry shape, CoordinateSystem system)
        {
            if (system.IsGeographic)
            {
                return shape;
            }

            var copy = shape.Copy();
            foreach (var c in copy.Coordinates)
            {
                (c.X, c.Y) = system.ToGeo(c.X, c.Y);
            }

            copy.GeometryChanged();
            return copy;
        }
    }
}
