using System.Globalization;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Peers;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary><c>-- instances …</c>: published instances by our search and a peer, every solution checked.</summary>
internal static class InstanceCommand
{
    private const int Failed = 1, Misused = 2;

    /// <summary>Exit code 1 where input is wrong or a solution does not hold.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var checks = args is ["check", ..];
        var (options, wrong) = InstanceOptions.Parse(checks ? [.. args.Skip(1)] : args);
        if (options is null || (checks && options.Names.Count != 2))
        {
            Console.Error.WriteLine($"{wrong ?? "two files are needed"}\n{InstanceOptions.Usage}");
            return Misused;
        }

        try
        {
            return checks ? Check(options) : Solve(options);
        }
        catch (InputException e)
        {
            Console.Error.WriteLine(e.Message);
            return Failed;
        }
    }

    private static int Check(InstanceOptions options)
    {
        var solution = SolutionText.Read(options.Names[1]);
        var verdict = InstanceFile.Check(options.Names[0], solution, options.Vehicles[0]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(verdict.Holds ? "holds" : "does not hold")}: {verdict.Cost} (the file says {solution.StatedCost}), {verdict.Routes} routes"));
        foreach (var violation in verdict.Violations)
        {
            Console.WriteLine(violation);
        }

        return verdict.Holds ? 0 : Failed;
    }

    private static int Solve(InstanceOptions options)
    {
        var instances = InstanceSets.Of(options.Names, options.DailyOnly, InstanceFolder.Path);
        IInstanceSolver[] solvers = [.. options.WithCore ? (IInstanceSolver[])[new CoreSolver(options.Ends)] : [], .. options.WithPeer ? (IInstanceSolver[])[new OrToolsSolver()] : []];
        var runner = new InstanceRunner(Path.Combine(options.Folder, "better-than-best-known"), Console.WriteLine);
        Directory.CreateDirectory(options.Folder);
        var runs = new List<InstanceRun>();
        using var csv = new StreamWriter(Path.Combine(options.Folder, "runs.csv")) { AutoFlush = true };
        csv.WriteLine(InstanceRun.CsvHeader);
        foreach (var (row, path) in instances)
        {
            foreach (var instance in CasesOf(row, path, options))
            {
                foreach (var solver in solvers.Where(solver => solver.Takes(instance)))
                {
                    for (var seed = 1; seed <= (solver.IsSeeded ? options.Seeds : 1); seed++)
                    {
                        var run = runner.Run(instance, solver, new SolverBudget(options.Time, options.Clock, options.Iterations), seed);
                        runs.Add(run);
                        csv.WriteLine(run.ToCsv());
                        Console.WriteLine(run.ToCsv());
                    }
                }
            }
        }

        var table = RunTable.Of(runs);
        File.WriteAllText(Path.Combine(options.Folder, "table.md"), table);
        Console.WriteLine();
        Console.WriteLine(table);
        return runs.TrueForAll(r => r.Problems.IsEmpty) ? 0 : Failed;
    }

    /// <summary>What can't be put to a solver is told and left out, so that the others of its set run.</summary>
    private static IReadOnlyList<InstanceCase> CasesOf(BestKnown row, string path, InstanceOptions options)
    {
        try
        {
            return [.. InstanceFile.Cases(row, path, options.Vehicles)];
        }
        catch (InputException e) when (e.Diagnostics.All(d => d.Code == DiagnosticCode.NotSupported))
        {
            Console.WriteLine($"left out: {e.Message}");
            return [];
        }
    }
}
