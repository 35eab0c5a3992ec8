using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary><c>-- nights …</c>: counties' nights by our planner and by hand, every plan checked.</summary>
internal static class NightCommand
{
    private const int Failed = 1, Misused = 2;

    /// <summary>Exit code 1 where input is wrong or a plan breaks a rule.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var (options, wrong) = NightOptions.Parse(args);
        if (options is null)
        {
            Console.Error.WriteLine($"{wrong}\n{NightOptions.Usage}");
            return Misused;
        }

        try
        {
            return Compare(options);
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static int Compare(NightOptions options)
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
        return runs.TrueForAll(run => run.Figures.Breaches.IsEmpty) ? 0 : Failed;
    }
}
