using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary><c>-- nights …</c>: counties' nights by our planner and by hand, every plan checked.</summary>
internal static class NightCommand
{
    private const int Failed = 1, Misused = 2;

    /// <summary>Exit code 1 where input is wrong or a plan breaks a rule.</summary>
    public static int Run(IReadOnlyList<string> args) => Run(args, Compare);

    /// <summary>Reads the options and does some work with them, which says whether every plan holds; what is wrong with options or counties is told.</summary>
    public static int Run(IReadOnlyList<string> args, Func<NightOptions, bool> work)
    {
        var (options, wrong) = NightOptions.Parse(args);
        if (options is null)
        {
            Console.Error.WriteLine($"{wrong}\n{NightOptions.Usage}");
            return Misused;
        }

        try
        {
            return work(options) ? 0 : Failed;
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

    /// <summary>Whether every plan holds.</summary>
    private static bool Compare(NightOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        var runs = new List<NightRun>();
        using var csv = new StreamWriter(Path.Combine(options.Folder, "runs.csv")) { AutoFlush = true };
        csv.WriteLine(NightRun.CsvHeader);
        Console.WriteLine(NightRun.CsvHeader);
        foreach (var folder in options.Counties)
        {
            var (name, problem) = NightCounty.Read(folder);
            var runner = new NightRunner(name, problem, options);
            foreach (var run in runner.ByHand().Concat(Enumerable.Range(1, options.Seeds).SelectMany(runner.Ours)))
            {
                runs.Add(run);
                csv.WriteLine(run.ToCsv());
                Console.WriteLine(run.ToCsv());
                foreach (var breach in run.Figures.Breaches)
                {
                    Console.Error.WriteLine($"{run.County}, {run.Planner}, seed {run.Seed}: {breach}");
                }
            }
        }

        var table = NightTable.Of(runs);
        File.WriteAllText(Path.Combine(options.Folder, "table.md"), table);
        Console.WriteLine();
        Console.WriteLine(table);
        return runs.TrueForAll(run => run.Figures.Breaches.IsEmpty);
    }
}
