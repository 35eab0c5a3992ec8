namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>How a walk cools down: once in a hurry, so that there is something good soon, then once slowly. Temperatures are in units of cost.</summary>
/// <param name="scale">What a task costs, about; all temperatures are in proportion to it.</param>
/// <param name="isTimed">With times more heat is needed: what is served when, and from which depot, changes only through much worse states.</param>
internal readonly struct WalkSchedule(double scale, bool isTimed)
{
    /// <summary>Problems with fewer tasks don't walk: breeding alone finds the best of them.</summary>
    private const int LeastTasks = 121;

    /// <summary>The same where tasks may be left out: which ones to do is what breeding is worse at.</summary>
    private const int LeastTasksWithOptional = 20;

    /// <summary>Share of the budget at which the walk ends; breeding has the rest.</summary>
    private const double End = 0.95;

    /// <summary>Share of the budget for the first, hurried cooling.</summary>
    private const double Hurried = 0.015;

    private const double HottestWithTimes = 3;

    private const double HottestWithoutTimes = 0.3;

    private const double Coldest = 0.01;

    /// <summary>Whether a problem is of the kind to walk in.</summary>
    public static bool Suits(RoutingProblem problem) =>
        problem.Tasks.Length >= (problem.Tasks.Any(task => task.Prize is not null) ? LeastTasksWithOptional : LeastTasks);

    /// <summary>Whether the walk is over when so much of the budget is spent.</summary>
    public static bool IsOver(double spent) => spent >= End;

    /// <summary>The temperature when so much of the budget is spent.</summary>
    public double Temperature(double spent)
    {
        var cooled = spent < Hurried ? spent / Hurried : (spent - Hurried) / (End - Hurried);
        var hottest = isTimed ? HottestWithTimes : HottestWithoutTimes;
        return scale * hottest * Math.Pow(Coldest / hottest, cooled);
    }
}
