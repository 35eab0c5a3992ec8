using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// Why two answers differ. The faster route shows it: either the other program's rules do not allow it (its first obstacle is the cause), or the other counts more time
/// for it (the road with the largest difference is), or the other should have found it and did not.
/// </summary>
/// <param name="Text">The same for all trips of one cause.</param>
/// <param name="Example">Where, with ids and tags of the map.</param>
internal sealed record TripCause(string Text, string Example)
{
    /// <summary>Differences up to this share, or a second, are rounding.</summary>
    public const double Tolerance = 0.01;

    public static TripOutcome OutcomeOf(Trip trip) => trip switch
    {
        { Ours: null, Theirs: null } => TripOutcome.Neither,
        { Theirs: null } => TripOutcome.OnlyOurs,
        { Ours: null } => TripOutcome.OnlyTheirs,
        _ when IsLess(trip.Ours.ByOurs.Seconds, trip.Theirs.ByTheirs.Seconds) => TripOutcome.OursFaster,
        _ when IsLess(trip.Theirs.ByTheirs.Seconds, trip.Ours.ByOurs.Seconds) => TripOutcome.TheirsFaster,
        _ => TripOutcome.Equal,
    };

    /// <summary>The cause of a difference; null where there is none.</summary>
    public static TripCause? Of(Trip trip, TripOutcome outcome, MapRoads map, Mode mode)
    {
        return outcome switch
        {
            TripOutcome.OursFaster or TripOutcome.OnlyOurs => Of("Routino", trip.Ours!, trip.Ours!.ByTheirs, trip.Theirs?.ByTheirs),
            TripOutcome.TheirsFaster or TripOutcome.OnlyTheirs => Of("RoutePlanner", trip.Theirs!, trip.Theirs!.ByOurs, trip.Ours?.ByOurs),
            _ => null,
        };

        TripCause Of(string other, TripRoute faster, RouteCost byOther, RouteCost? otherByOther)
        {
            if (byOther.Obstacles is [var first, ..])
            {
                var (cause, example) = map.Explain(first, faster.Points, mode);
                var where = first.Kind != ObstacleKind.UTurn ? "" : faster.ByOurs.TurnSeconds > 0 ? " where roads go on" : " at a dead end";
                return new TripCause($"{other}: {cause}{where}", example);
            }

            if (otherByOther is null)
            {
                return new TripCause($"{other} finds no route, though its rules allow the other's", $"{Ends(trip)} {trip.TheirError}".TrimEnd());
            }

            if (IsLess(byOther.CountedSeconds, otherByOther.CountedSeconds))
            {
                return new TripCause(
                    $"{other} misses a route that is quicker by its own figures",
                    FormattableString.Invariant($"{Ends(trip)}: {byOther.CountedSeconds:0.0} s, not {otherByOther.CountedSeconds:0.0} s"));
            }

            var (road, more) = SlowestForOther(faster, other == "Routino", map);
            return new TripCause($"{other}: slower on the same road", FormattableString.Invariant($"{road}: {more:0.0} s more"));
        }
    }

    public static string Ends(Trip trip) => FormattableString.Invariant($"{trip.From.Lon:0.00000},{trip.From.Lat:0.00000} to {trip.To.Lon:0.00000},{trip.To.Lat:0.00000}");

    private static bool IsLess(double a, double b) => a < b - 1 && a < b * (1 - Tolerance);

    private static (string Road, double MoreSeconds) SlowestForOther(TripRoute route, bool isOtherRoutino, MapRoads map)
    {
        var (own, other) = isOtherRoutino ? (route.ByOurs, route.ByTheirs) : (route.ByTheirs, route.ByOurs);
        var more = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < own.StretchSeconds.Length; i++)
        {
            var road = map.Between(route.Points[i], route.Points[i + 1]);
            var key = road is null ? "?" : $"{road.Id}: {MapRoads.Words(road.Tags)}";
            more[key] = more.GetValueOrDefault(key) + other.StretchSeconds[i] - own.StretchSeconds[i];
        }

        var (name, seconds) = more.MaxBy(m => m.Value);
        return (name, seconds);
    }
}
