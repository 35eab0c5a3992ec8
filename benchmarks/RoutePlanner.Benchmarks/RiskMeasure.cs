using System.Diagnostics;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Benchmarks;

/// <summary>How long the risk model of a county takes, which every plan and every check builds: <c>-- risk COUNTY…</c>, without and with a sight distance.</summary>
internal static class RiskMeasure
{
    private const int Runs = 15;

    public static void Run(string[] folders)
    {
        foreach (var folder in folders)
        {
            var county = County.Read(folder);
            var roads = CountyRoads.Build(county);
            var seconds = county.Night.LengthSeconds(county.TimeZone);
            foreach (var sight in (int[])[0, 150, 500])
            {
                var night = county.Night with { Risk = county.Night.Risk with { SightMetres = sight } };
                var times = new List<double>();
                RiskModel? model = null;
                for (var run = 0; run < Runs; run++)
                {
                    var clock = Stopwatch.StartNew();
                    model = RiskModel.Build(roads, night, seconds);
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }

                Console.WriteLine(
                    $"{Path.GetFileName(folder)}: {model!.BeatCount} beats, {county.Areas.Length} areas, {county.Incidents.Length} incidents, {county.TechCovers.Length} devices, sight {sight} m: "
                    + $"{model.ClassCount} classes, first {times[0]:0} ms, median {times.Order().ElementAt(Runs / 2):0} ms");
            }
        }
    }
}
