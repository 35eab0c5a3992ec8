namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Whether what a plan states of response hangs together: an entry an hour, shares of a whole, no cover above what is said to be the most. The times themselves aren't worked out again: that is what
/// the figures do (<see cref="Plans.Figures.PlanFigures"/>).
/// </summary>
internal static class ResponseCheck
{
    private const int HourSeconds = 3600;

    public static void Run(Plan plan, Patrol.PatrolProblem problem, BreachList breaches)
    {
        if (plan.Response is not { IsDefault: false } hours)
        {
            return;
        }

        if (hours.Length != (problem.NightSeconds + HourSeconds - 1) / HourSeconds)
        {
            breaches.Add(BreachCode.Response, $"response is stated for {hours.Length} hours, expected one entry an hour of the night, {(problem.NightSeconds + HourSeconds - 1) / HourSeconds}");
        }

        for (var h = 0; h < hours.Length; h++)
        {
            if (hours[h].Start != h * HourSeconds)
            {
                breaches.Add(BreachCode.Response, $"response[{h}] starts at {hours[h].Start}, expected {h * HourSeconds}");
            }

            if (!(hours[h].Cover is >= 0 and <= 1) || !(hours[h].Risk >= 0) || hours[h].CoverBound is { } most && !(most is >= 0 and <= 1 && hours[h].Cover <= most))
            {
                breaches.Add(BreachCode.Response, $"response[{h}] covers {hours[h].Cover} of a risk of {hours[h].Risk}, at most {Shown(hours[h].CoverBound)}, expected shares from 0 to 1 and no more than the most");
            }
        }
    }

    /// <summary>The share that the hours leave late, each by its risk; null where none are stated.</summary>
    public static double? LateRisk(Plan plan)
    {
        if (plan.Response is not { IsDefault: false } hours)
        {
            return null;
        }

        var (late, all) = (0.0, 0.0);
        foreach (var hour in hours)
        {
            (late, all) = (late + (hour.Risk * (1 - hour.Cover)), all + hour.Risk);
        }

        return all > 0 ? late / all : 0;
    }

    private static FormattableString Shown(double? value) => value is { } number ? $"{number}" : (FormattableString)$"none";
}
