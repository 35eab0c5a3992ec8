using System.Text;
using RoutePlanner.Cli.Demo.Patrol;
using RoutePlanner.Cli.Demo.Writing;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>
/// A demo county with the same land, roads, places and teams, but with demands that come from routes driven before: a plan that keeps every rule exists. It is not in the folder. The same seed
/// and size give the same bytes.
/// </summary>
internal static class PlantedCounty
{
    /// <summary>Writes a county folder; files of the same names are replaced.</summary>
    /// <returns>The hidden plan: it has passed the checker, with every demand met.</returns>
    public static Plan Write(string directory, ulong seed, double size)
    {
        var county = DemoCounty.Draw(seed, size);
        var routes = Routes(county, out var wishes);
        Directory.CreateDirectory(directory);
        foreach (var (file, content) in CountyWriter.Files(county.Land, county.Gazetteer, county.Map, wishes))
        {
            var text = file == "county.json" ? content.Replace("routeplanner demo ", "routeplanner demo --planted ", StringComparison.Ordinal) : content;
            File.WriteAllText(Path.Combine(directory, file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        var problem = Problem(directory);
        var plan = HiddenPlan.Of(problem, routes);
        if (PlanChecker.Check(plan, problem) is [var breach, ..])
        {
            throw new InvalidOperationException($"the hidden plan does not hold: {breach}");
        }

        return plan;
    }

    /// <summary>Drives the county as the demo writes it, and derives the wishes that take the place of its own.</summary>
    private static IReadOnlyList<IReadOnlyList<PlanStep>> Routes(DrawnCounty county, out PatrolWishes wishes)
    {
        var folder = Directory.CreateTempSubdirectory("routeplanner-planted-");
        try
        {
            foreach (var (file, content) in CountyWriter.Files(county.Land, county.Gazetteer, county.Map, county.Wishes))
            {
                File.WriteAllText(Path.Combine(folder.FullName, file), content);
            }

            var problem = Problem(folder.FullName);
            var routes = HiddenRoutes.Drive(problem, SplitMix.For(county.Land.Seed, "planted routes"));
            var planted = new PlantedWishes(problem, routes, PlanFigures.Of(HiddenPlan.Draft(problem, routes), problem), county.Land.Seed);
            wishes = county.Wishes.With([.. county.Wishes.Places.Select(planted.Of)], [.. county.Wishes.KeyRoads.Select(planted.Of)]);
            return routes;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PatrolProblem Problem(string folder)
    {
        var county = County.Read(folder);
        return PatrolProblem.Build(CountyRoads.Build(county), county.Night);
    }
}
