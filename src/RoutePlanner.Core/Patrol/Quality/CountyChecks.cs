using System.Collections.Immutable;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Patrol.Quality;

/// <summary>All checks of what a county puts on its road map.</summary>
internal static class CountyChecks
{
    /// <summary>What they find, kind by kind, in an order that depends only on the county.</summary>
    public static ImmutableArray<Finding> Find(CountySurvey survey) =>
    [
        .. PlaceRoadCheck.Find(survey),
        .. AmbiguousSnapCheck.Find(survey),
        .. PlaceAreaCheck.Find(survey),
        .. DuplicatePlaceCheck.Find(survey),
        .. AreaTeamCheck.Find(survey),
        .. AreaOverlapCheck.Find(survey),
        .. AreaGapCheck.Find(survey),
        .. KeyRoadCheck.Find(survey),
    ];
}
