namespace RoutePlanner.Core.Optimisation.Routing.Genetic;

/// <summary>How a walk cools down: once in a hurry, so that there is something good soon, then once slowly. Temperatures are in units of cost.</summary>
/// <param name="scale">What a task costs, about; all temperatures are in proportion to it.</param>
/// <param name="isTimed">With times more heat is needed: what is served when, and from which depot, changes only through much worse states.</param>
/// <param name="endsWarm">See <see cref="EndsWarm"/>.</param>
internal readonly struct WalkSchedule(double scale, bool isTimed, bool endsWarm)
{
    /// <summary>Problems with fewer tasks don't walk: breeding alone finds the best of them.</summary>
    private const int LeastTasks = 121;

    /// <summary>The same where tasks may be left out: which ones to do is what breeding is worse at.</summary>
    private const int LeastTasksWithOptional = 20;

    /// <summary>Share of the budget at which the last walk ends; breeding has the rest.</summary>
    private const double End = 0.95;

    /// <summary>A walk of its own for so many tasks fewer: the smaller a problem, the sooner a walk comes to where it stays, and the more another one finds.</summary>
    private const int TasksOfOneWalk = 600;

    private const int MostWalks = 4;

    /// <summary>Share of a walk for its first, hurried cooling.</summary>
    private const double Hurried = 0.015;

    private const double HottestWithTimes = 3;

    private const double HottestWithoutTimes = 0.3;

    private const double Coldest = 0.01;

    /// <summary>The same for walks that end warm.</summary>
    private const double CoolestOfWarm = 0.1;

    /// <summary>Whether a problem is of the kind to walk in.</summary>
    public static bool Suits(RoutingProblem problem) =>
        problem.Tasks.Length >= (problem.Tasks.Any(task => task.Prize is not null) ? LeastTasksWithOptional : LeastTasks);

    /// <summary>
    /// Whether walks end warm: where tasks may be left out, which ones to do changes only as long as it is, and in a small problem breeding sees to the rest.
    /// </summary>
    public static bool EndsWarm(int tasks, bool hasOptional) => hasOptional && tasks < LeastTasks;

    /// <summary>How many walks, one after another, each from a new solution. With optional tasks one: which ones to do settles late.</summary>
    public static int Walks(int tasks, bool hasOptional) => hasOptional ? 1 : Math.Clamp(TasksOfOneWalk / tasks, 1, MostWalks);

    /// <summary>How much of a walk is done when so much of the budget is spent: 0 to 1 on it, more after it.</summary>
    /// <param name="spent">Share of the budget.</param>
    /// <param name="walk">Which of the walks, from 0.</param>
    /// <param name="walks">How many there are.</param>
    public static double Done(double spent, int walk, int walks) => (spent * walks / End) - walk;

    /// <summary>The temperature when so much of a walk is done, 0 to 1.</summary>
    public double Temperature(double done)
    {
        var cooled = done < Hurried ? done / Hurried : (done - Hurried) / (1 - Hurried);
        var hottest = isTimed ? HottestWithTimes : HottestWithoutTimes;
        return scale * hottest * Math.Pow((endsWarm ? CoolestOfWarm : Coldest) / hottest, cooled);
    }
}
