using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Asks Routino, a router of other authors, for the quickest routes on the same map with the same speeds, and explains every route that differs:
/// <c>-- routino FILE PAIRS</c>. Trips are drawn at random, over banned turns and through barriers. Speeds are those by day, which are whole km/h as Routino's are.
/// What is measured and what came out: benchmarks/RESULTS.md.
/// </summary>
internal static class RoutinoCheck
{
    private const int Seed = 1;
    private static readonly Mode[] Modes = [Mode.Car, Mode.Motorcycle, Mode.Foot];

    public static void Run(string path, int pairs)
    {
        if (RoutinoTool.FindVersion() is not { } version)
        {
            Console.WriteLine($"Routino is not installed: {RoutinoTool.ShareFolder}/tagging.xml or the program routino-router is missing. On Debian: apt-get install routino");
            return;
        }

        if (!OsmFile.IsPbf(path))
        {
            Console.WriteLine($"{path}: the map must be an OpenStreetMap file, .osm.pbf.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("routino-check").FullName;
        try
        {
            var layer = RoadMap.Read(path);
            var rules = RoadRules.Default.Tables;
            var tool = new RoutinoTool(folder);
            var map = EnlargedMap.Write(path, layer, tool.File("large.osm"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, Routino {version}, {pairs} pairs a mode, seed {Seed}"));
            foreach (var access in Enum.GetValues<AccessRead>())
            {
                var options = new RoadGraphOptions { NightFactor = 1, UTurnSeconds = access == AccessRead.AsOurs ? [600, 600, 600, 600] : null };
                var graph = RoadGraph.Build(layer, [], options).Graph;
                foreach (var mode in Modes)
                {
                    var tagging = access == AccessRead.AsOurs ? new PatrolTagging(rules, mode).Write(layer) : TaggingRules.Stock(rules, mode, layer);
                    var database = RoutinoDatabase.Make(tool, map, layer, new RoutinoProfile(rules, mode), tagging, $"{mode}-{access}".ToLowerInvariant());
                    var trips = new RoutinoTrips(layer, graph, options, mode, database);
                    var report = new RoutinoReport(mode, access, new MapRoads(layer, rules));
                    report.Print("at random", trips.AtRandom(new Random(Seed), pairs));
                    report.Print("through barriers", trips.AtBarriers(new Random(Seed), pairs));
                    if (mode != Mode.Foot)
                    {
                        report.Print("over banned turns", trips.AtTurns());
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
