using System.Diagnostics;
using System.Globalization;
using System.Text;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Benchmarks.Nights.Peer;

/// <summary><c>-- nights-peer …</c>: the required visits and passes of counties' nights by our planner and by OR-Tools, for the same time on one thread.</summary>
internal static class PeerCommand
{
    private const string Head =
        "| county | planner | seed | s | required | served | price of what is missing | km | driven h | breaches |\n|---|---|---|---|---|---|---|---|---|---|\n";

    /// <summary>Exit code 1 where input is wrong or a plan breaks a rule.</summary>
    public static int Run(IReadOnlyList<string> args) => NightCommand.Run(args, Compare);

    private static bool Compare(NightOptions options)
    {
        var table = new StringBuilder(Head);
        var holds = true;
        foreach (var folder in options.Counties)
        {
            var (name, whole) = NightCounty.Read(folder);
            var problem = RequiredNight.Of(whole);
            var night = new HandNight(problem);
            void Add(string planner, int seed, double seconds, Plan plan)
            {
                var breaches = PlanChecker.Check(plan, problem);
                holds &= breaches.IsEmpty;
                var row = Row(name, planner, seed, seconds, plan, breaches.Length);
                table.Append(row);
                Console.Write(row);
                foreach (var breach in breaches)
                {
                    Console.Error.WriteLine($"{name}, {planner}, seed {seed}: {breach}");
                }
            }

            for (var seed = 1; seed <= options.Seeds; seed++)
            {
                var began = Stopwatch.GetTimestamp();
                var plan = Planner.Solve(problem, options.PlannerOptions(seed, options.Seconds)).Plan;
                Add("ours", seed, Stopwatch.GetElapsedTime(began).TotalSeconds, RequiredNight.WithoutPresence(night, plan));
            }

            var started = Stopwatch.GetTimestamp();
            var (peerPlan, leftOut) = PeerPlanner.Plan(night, TimeSpan.FromSeconds(options.Seconds), options.Clock);
            Add($"OR-Tools{(leftOut > 0 ? $" ({leftOut} left out for breaks)" : "")}", 0, Stopwatch.GetElapsedTime(started).TotalSeconds, peerPlan);
        }

        Directory.CreateDirectory(options.Folder);
        File.WriteAllText(Path.Combine(options.Folder, "peer.md"), table.ToString());
        Console.WriteLine();
        Console.WriteLine(table);
        return holds;
    }

    private static string Row(string county, string planner, int seed, double seconds, Plan plan, int breaches)
    {
        static int Required(DemandResult d) => d.Required.Direction == PassDirection.Both ? 2 * d.Required.Count : d.Required.Count;
        var price = new[] { TermName.MissedVisits, TermName.MissedPasses }.Sum(term => plan.Totals[term].Value * plan.Totals[term].Weight);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {county} | {planner} | {seed} | {seconds:0.0} | {plan.Demands.Sum(Required)} | {plan.Demands.Sum(d => Math.Min(d.Served.Length, Required(d)))} | {price:0} | {plan.Totals[TermName.Kilometres].Value:0.0} | {plan.Units.Sum(u => u.Totals.DriveSeconds) / 3600.0:0.0} | {breaches} |\n");
    }
}
