using System.CommandLine;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Explanation;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner why</c>: why demands of a plan aren't met, and what would help.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var defaults = new ExplainOptions();
        var plan = new Argument<string>("plan") { Description = "plan.json, or a folder that holds one." };
        var county = new Argument<string>("county") { Description = "County folder the plan is for." };
        var demand = new Argument<string?>("demand") { Description = "Id of a place, a key road or a demand; without it all unmet demands are listed, the worst first.", Arity = ArgumentArity.ZeroOrOne };
        var iterations = new Option<int>("--iterations") { Description = "Iterations of each search, 8 or more: more find more, and take longer.", DefaultValueFactory = _ => defaults.Iterations };
        var seconds = new Option<double>("--seconds") { Description = "No further repair is looked for after so many seconds.", DefaultValueFactory = _ => defaults.TimeLimit.TotalSeconds };
        var output = new Option<string?>("--out") { Description = "Folder for the plan with the repairs in it and everything printed from it; the plan's own folder will do." };
        var flags = new OutputFlags("the explanation", "map.png");
        iterations.Validators.Add(result =>
        {
            if (result.GetValue(iterations) < 8)
            {
                result.AddError("--iterations must be 8 or more");
            }
        });
        seconds.Validators.Add(result =>
        {
            if (result.GetValue(seconds) is not (> 0 and <= 86400))
            {
                result.AddError("--seconds must be more than 0 and at most 86400");
            }
        });
        var command = new Command("why", "Says why a demand isn't met, which rules stand in its way, and what would help.")
        {
            plan, county, demand, output, iterations, seconds, flags.Language, flags.Font,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(plan)!, parsed.GetValue(county)!, parsed.GetValue(demand), parsed.GetValue(output), flags.Of(parsed),
            new ExplainOptions { Iterations = parsed.GetValue(iterations), TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(seconds)) }));
        return command;
    }

    private static int Run(string planPath, string countyFolder, string? demandName, string? output, OutputOptions outputOptions, ExplainOptions options)
    {
        if (File.Exists(output))
        {
            throw new IOException($"{output} is a file; give a folder for --out");
        }

        var (plan, problem) = PlanOfCounty.Read(planPath, countyFolder);
        var explainer = new PlanExplainer(plan, problem, options);
        var text = new ExplanationText(plan, problem, outputOptions.Language);
        if (demandName is null && output is null)
        {
            List(explainer, text);
            return ExitCode.Success;
        }

        using var interrupt = new Interrupt();
        var asked = demandName is null ? explainer.Unmet() : [Find(plan, demandName)];
        foreach (var result in asked.TakeWhile(_ => !interrupt.Token.IsCancellationRequested))
        {
            var explanation = Explain(explainer, text, result, interrupt.Token);
            var told = result with { Repairs = [.. explanation.Repairs.Select(RepairCode.Of)] };
            plan = plan with { Demands = plan.Demands.Replace(result, told) };
        }

        if (output is not null)
        {
            DiagnosticList.Write(Console.Error, PlanFolder.Write(plan, problem, output, outputOptions));
            Console.WriteLine($"Written to {output}: the plan with these repairs, and what is printed from it.");
        }

        return interrupt.Token.IsCancellationRequested ? ExitCode.Cancelled : ExitCode.Success;
    }

    private static DemandExplanation Explain(PlanExplainer explainer, ExplanationText text, DemandResult result, CancellationToken cancellation)
    {
        Console.WriteLine(text.Head(result));
        var screen = new WhyScreen(text, result.DemandId, StatusLine.OnConsole());
        var explanation = explainer.Explain(result.DemandId, screen, cancellation);
        screen.Done();
        foreach (var line in result.Status == DemandStatus.Met ? text.Lines(explanation).Skip(1) : text.RepairLines(explanation))
        {
            Console.WriteLine(line);
        }

        return explanation;
    }

    private static void List(PlanExplainer explainer, ExplanationText text)
    {
        var unmet = explainer.Unmet();
        foreach (var result in unmet)
        {
            Console.WriteLine(text.Head(result));
            Console.WriteLine("    " + text.OneLine(result.DemandId, explainer.AloneConflictsOf(result.DemandId)));
        }

        Console.WriteLine(unmet.IsEmpty ? text.AllMet : text.AskFurther);
    }

    /// <summary>A demand by its id or its target's.</summary>
    private static DemandResult Find(Plan plan, string name)
    {
        var found = plan.Demands.Where(d => d.DemandId == name).Concat(plan.Demands.Where(d => d.TargetId == name)).FirstOrDefault();
        if (found is not null)
        {
            return found;
        }

        var near = plan.Demands.Where(d => d.TargetId.Contains(name, StringComparison.OrdinalIgnoreCase)).Select(d => d.DemandId).Take(5).ToList();
        throw new IOException($"the plan has no demand '{name}'{(near.Count > 0 ? $"; did you mean {string.Join(", ", near)}?" : "; without a demand, why lists those that aren't met")}");
    }
}
