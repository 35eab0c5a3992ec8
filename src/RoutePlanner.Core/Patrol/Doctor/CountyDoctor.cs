using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// The datum doctor: says of each layer of a county whether it fits the roads as declared, or better as something else. It reads leniently, so that it works on
/// counties that can't be planned. docs/doctor.md says how and how surely.
/// </summary>
public static class CountyDoctor
{
    private const string NearRoad = "within 50 m of a road";
    private const string InArea = "places inside their area";

    /// <summary>Point and line layers with the files they may be in. <c>keyroads.csv</c> names roads and has no positions.</summary>
    private static readonly (string Layer, string[] Files, FieldTable Fields)[] ByRoads =
    [
        ("places", CountyFiles.Names("places", orCsv: true), PlaceReader.CsvFields),
        ("keyroads", CountyFiles.Names("keyroads", orCsv: false), KeyRoadReader.Fields),
        ("techcover", CountyFiles.Names("techcover", orCsv: false), TechCoverReader.Fields),
        ("incidents", ["incidents.csv"], IncidentReader.Fields),
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
        var (layer, drawn) = ReadRoads(folder!, files, DeclaredSystem("roads"), diagnostics);
        if (layer is null || layer.Roads.IsEmpty)
        {
            diagnostics.ThrowIfErrors();
            diagnostics.Error(DiagnosticCode.NoRoads, "roads", null, null, "without roads there is nothing to hold the other layers against");
            diagnostics.ThrowIfErrors();
        }

        // Other layers' troubles, and single bad roads, don't matter here.
        return new Examination(folder!, new RoadNearness(layer!), DeclaredSystem).Run(layer!.File, drawn);

        CoordinateSystem? DeclaredSystem(string name) => declared?.Find(name)?.Text is { } crs ? CoordinateSystem.Find(crs, out _) : null;
    }

    /// <summary>The roads and, unless they are OSM data, which is in WGS84 by definition, the layer that they were drawn in.</summary>
    private static (RoadLayer? Roads, ExaminedLayer? Drawn) ReadRoads(InputFolder folder, CountyFiles files, CoordinateSystem? countySays, DiagnosticBag diagnostics)
    {
        if (CountyFiles.RoadNames.FirstOrDefault(folder.Has) is not { } name || !LayerFile.Extensions.Contains(Path.GetExtension(name)))
        {
            return (RoadsReader.Read(folder, countySays, diagnostics).Roads, null);
        }

        _ = files.OneOf(CountyFiles.RoadNames);
        var table = LayerFile.ReadUnplaced(folder, name, DrawnRoadReader.KnownFields, diagnostics);
        var roads = DrawnRoadReader.Read(LayerPlacement.Place(table, countySays, diagnostics), diagnostics);
        return (roads, ExaminedLayer.Of("roads", table, new FieldTable(), countySays));
    }

    private sealed class Examination(InputFolder folder, RoadNearness roads, Func<string, CoordinateSystem?> countySays)
    {
        private readonly List<LayerFinding> findings = [];
        private readonly List<LayerCorrection> corrections = [];
        private readonly List<Coordinate[]> pooled = [];
        private IReadOnlyList<(GeoPoint, string)> rightPlaces = [];

        public DoctorReport Run(string roadFile, ExaminedLayer? drawnRoads)
        {
            foreach (var (layer, names, fields) in ByRoads)
            {
                foreach (var name in names)
                {
                    if (Open(layer, name, fields) is { } file)
                    {
                        Judge(file);
                    }
                }
            }

            foreach (var name in CountyFiles.Names("areas", orCsv: false))
            {
                if (Open("areas", name, AreaReader.Fields) is { } areas)
                {
                    JudgeAreas(areas);
                }
            }

            JudgeRoads(roadFile, drawnRoads);
            return new DoctorReport([.. findings]) { Corrections = [.. corrections] };
        }

        /// <summary>A layer with positions; null if it is not there or, which is a finding, has none.</summary>
        private ExaminedLayer? Open(string layer, string name, FieldTable fields)
        {
            if (!folder.Has(name))
            {
                return null;
            }

            var file = ExaminedLayer.Read(folder, layer, name, fields, countySays(layer));
            if (file.Features.Count > 0)
            {
                return file;
            }

            findings.Add(new LayerFinding(
                layer, name, file.DeclaredName, LayerVerdict.CannotTell, null, "no position in it can be read; plan says what is wrong with the file", 0, 0, NearRoad, null, null, null));
            return null;
        }

        private void Judge(ExaminedLayer file)
        {
            var votes = file.Votes();
            var judgement = LayerJudge.ByRoads(votes, roads, Declared(file), Others(file));
            Report(file, judgement, file.Features.Count(f => f.Shape is not IPolygonal), votes.Count, NearRoad);
            var toGeo = judgement.Verdict == LayerVerdict.FitsOtherwise ? judgement.Best!.ToGeo : file.Declared is { } system ? system.ToGeo : null;
            if (judgement.Verdict != LayerVerdict.FitsOtherwise && toGeo is not null)
            {
                pooled.AddRange(votes.Select(vote => InDegrees(vote, toGeo)).Where(vote => vote.Length > 0));
            }

            if (file.Layer == "places" && judgement.Verdict != LayerVerdict.CannotTell)
            {
                rightPlaces = [.. rightPlaces, .. file.Features
                    .Where(f => f is { Shape: Point, AreaId: not null })
                    .Select(f => (toGeo!(f.Shape.Coordinate.X, f.Shape.Coordinate.Y), f.AreaId!))];
            }
        }

        private void JudgeAreas(ExaminedLayer file)
        {
            if (AreaFit.Of(file.Features, rightPlaces, Declared(file), Others(file)) is { } found)
            {
                Report(file, found.Judgement, file.Features.Count, found.Count, InArea);
            }
            else
            {
                findings.Add(new LayerFinding(
                    file.Layer, file.File, file.DeclaredName, LayerVerdict.CannotTell, null,
                    "areas are judged by the places that name them, and there are none whose own positions are sure", file.Features.Count, 0, InArea, null, null, null));
            }
        }

        private void JudgeRoads(string file, ExaminedLayer? drawn)
        {
            var asDeclared = LayerReading.Following(ShiftHypothesis.AsDeclared);
            var judgement = LayerJudge.ByRoads(pooled, roads, asDeclared, [.. ShiftHypothesis.InDegrees.Select(LayerReading.Following)]);
            findings.Add(Finding("roads", file, drawn?.DeclaredName ?? "EPSG:4326", true, judgement, pooled.Sum(v => v.Length), pooled.Count, "other layers " + NearRoad));
            if (drawn is { Declared: { } system } && judgement is { Verdict: LayerVerdict.FitsOtherwise, Best.Key: var key })
            {
                corrections.Add(new LayerCorrection(folder, drawn, LayerReading.Of(system, ShiftHypothesis.InDegrees.Single(h => h.Key == key)).ToGeo));
            }
        }

        private static LayerReading? Declared(ExaminedLayer file) => file.Declared is { } system ? LayerReading.Of(system, "as declared") : null;

        private IReadOnlyList<LayerReading> Others(ExaminedLayer file) => LayerReadings.Of(file.Middle, file.Declared, file.Contradiction, roads);

        private static Coordinate[] InDegrees(Coordinate[] vote, Func<double, double, GeoPoint> toGeo) =>
            [.. vote.Select(c => toGeo(c.X, c.Y)).Where(p => p.IsValid).Select(p => new Coordinate(p.Lon, p.Lat))];

        private void Report(ExaminedLayer file, LayerJudge.Judgement judgement, int points, int votes, string evidence)
        {
            findings.Add(Finding(file.Layer, file.File, file.DeclaredName, file.Declared is not null, judgement, points, votes, evidence));
            if (judgement.Verdict == LayerVerdict.FitsOtherwise)
            {
                corrections.Add(new LayerCorrection(folder, file, judgement.Best!.ToGeo));
            }
        }

        private static LayerFinding Finding(string layer, string file, string declared, bool isDeclared, LayerJudge.Judgement judgement, int points, int votes, string evidence)
        {
            var isAlarm = judgement.Verdict == LayerVerdict.FitsOtherwise;
            return new LayerFinding(
                layer, file, declared, judgement.Verdict, isAlarm ? judgement.Best!.Key : null, judgement.Reason, points, votes, evidence,
                votes > 0 && isDeclared ? judgement.Declared.NearShare : null, judgement.BestFit?.NearShare, isAlarm ? judgement.ChanceOfError : null);
        }
    }
}
