using System.Reflection;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed partial class CheckerPageTests
{
    [Fact]
    public void The_page_explains_every_breach_and_no_other()
    {
        var inCode = typeof(BreachCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var inPage = TableRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "checker.md"))).Select(row => row.Groups[1].Value).ToList();
        Assert.Equal(inCode.Order(StringComparer.Ordinal), inPage.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_breach_is_caused_by_some_mutation_or_a_test_of_its_own()
    {
        var inCode = typeof(BreachCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        // Standing on an expressway needs a way there, a banned turn a ban: PlanCheckerTests. A lock needs a night that has one: LockedPlanTests.
        Assert.Equal([BreachCode.BannedTurn, BreachCode.StandsOnExpressway, BreachCode.LockBroken], inCode.Except(PlanMutations.All.Select(mutation => mutation.Code)));
    }

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
