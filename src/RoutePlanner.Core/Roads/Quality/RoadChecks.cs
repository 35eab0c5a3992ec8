using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Quality;

/// <summary>All checks of a road map.</summary>
internal static class RoadChecks
{
    /// <summary>What they find, kind by kind, in an order that depends only on the map.</summary>
    public static (ImmutableArray<Finding> Findings, RoadFigures Figures) Find(RoadSurvey survey)
    {
        var (nearMisses, nearMissEnds) = NearMissCheck.Find(survey);
        return (
            [
                .. IslandCheck.Find(survey),
                .. OneWayTrapCheck.Find(survey),
                .. nearMisses,
                .. CrossingCheck.Find(survey),
                .. DanglingEndCheck.Find(survey, nearMissEnds),
                .. DuplicateRoadCheck.Find(survey),
                .. DrawnTwiceCheck.Find(survey),
                .. RoundaboutCheck.Find(survey),
                .. SpeedCheck.Find(survey),
                .. NameCheck.Find(survey),
            ],
            Figures(survey, nearMissEnds));
    }

    private static RoadFigures Figures(RoadSurvey survey, HashSet<int> nearMissEnds)
    {
        double metres = 0, carMetres = 0;
        for (var edge = 0; edge < survey.Graph.EdgeCount; edge++)
        {
            metres += survey.MetresOf(edge);
            carMetres += survey.IsForCars(edge) ? survey.MetresOf(edge) : 0;
        }

        var others = DeadEnds.Of(survey).Where(end => !nearMissEnds.Contains(end.Node)).ToList();
        var cut = others.Count(end => survey.IsCut(end.Node, end.Edge));
        return new RoadFigures(survey.Layer.Roads.Length, metres / 1000, carMetres / 1000, others.Count - cut, cut, nearMissEnds.Count);
    }
}
