using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>
/// Roads of the main car network that cars can enter but not leave, or leave but not enter: joined to it, but outside its strongly connected
/// component. Each part that hangs together outside is one finding.
/// </summary>
internal static class OneWayTrapCheck
{
    /// <summary>Shorter traps are notes: a forgotten one-way stub keeps nobody from anywhere. Metres.</summary>
    private const double ShortMetres = 30;

    public static IEnumerable<Finding> Find(RoadSurvey survey)
    {
        var components = StrongComponents.Of(survey.Graph, Mode.Car);
        var reached = Spread(survey, components, forward: true);
        var reaching = Spread(survey, components, forward: false);
        var outside = EdgeGroups.Of(
            survey,
            edge => survey.IsForCars(edge) && !(components.IsMain(survey.StartOf(edge)) && components.IsMain(survey.EndOf(edge))),
            node => !components.IsMain(node));
        foreach (var edges in outside)
        {
            var nodes = edges.SelectMany(e => (int[])[survey.StartOf(e), survey.EndOf(e)]).Where(n => !components.IsMain(n)).ToList();
            var (canEnter, canLeave) = (nodes.Exists(n => reached[n]), nodes.Exists(n => reaching[n]));
            if (canEnter || canLeave)
            {
                var cause = canEnter && canLeave ? FindingCause.Mixed : canEnter ? FindingCause.EnterOnly : FindingCause.LeaveOnly;
                yield return Trap(survey, edges, cause);
            }
        }
    }

    private static Finding Trap(RoadSurvey survey, List<int> edges, FindingCause cause)
    {
        var metres = edges.Sum(survey.MetresOf);
        var isAtBorder = survey.AreAtBorder(edges);
        return new Finding(FindingKind.OneWayTrap, isAtBorder || metres < ShortMetres ? Severity.Note : Severity.Warning, survey.MiddleOf(edges))
        {
            Cause = cause,
            Subjects = survey.RoadsOf(edges),
            Measure = metres,
            IsAtBorder = isAtBorder,
            Lines = survey.LinesOf(edges),
        };
    }

    /// <summary>Nodes a car can reach from the main component, or from which it can reach it.</summary>
    private static bool[] Spread(RoadSurvey survey, StrongComponents components, bool forward)
    {
        var found = new bool[survey.Graph.NodeCount];
        var open = new Stack<int>();
        for (var node = 0; node < found.Length; node++)
        {
            if (components.IsMain(node))
            {
                found[node] = true;
                open.Push(node);
            }
        }

        while (open.TryPop(out var node))
        {
            foreach (var edge in survey.EdgesAt(node))
            {
                var (ahead, back) = survey.CarDirections(edge);
                var (start, end) = (survey.StartOf(edge), survey.EndOf(edge));
                Visit(start == node, forward ? ahead : back, end);
                Visit(end == node, forward ? back : ahead, start);
            }
        }

        return found;

        void Visit(bool leadsFromHere, bool isOpen, int to)
        {
            if (leadsFromHere && isOpen && !found[to])
            {
                found[to] = true;
                open.Push(to);
            }
        }
    }
}
