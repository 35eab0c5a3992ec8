using System.Globalization;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Prints how the trips of one mode compare and what every difference comes from, with examples.</summary>
internal sealed class RoutinoReport(Mode mode, AccessRead access, MapRoads map)
{
    private const int ExamplesShown = 3;

    /// <param name="where">What the trips were chosen by.</param>
    /// <param name="asked">The trips.</param>
    public void Print(string where, IEnumerable<Trip> asked)
    {
        var trips = asked.Select(trip => (Trip: trip, Outcome: TripCause.OutcomeOf(trip))).ToArray();
        var counts = string.Join(", ", Enum.GetValues<TripOutcome>().Select(o => $"{o} {trips.Count(t => t.Outcome == o)}"));
        Line($"\n{mode}, access {access}, {trips.Length} trips {where}: {counts}");
        PrintEqual([.. trips.Where(t => t.Outcome == TripOutcome.Equal).Select(t => t.Trip)]);
        PrintByOtherRules([.. trips.Select(t => t.Trip).Where(t => t is { Ours: not null, Theirs: not null })]);
        PrintRecounts("ours", trips.Select(t => (t.Trip, t.Trip.Ours, t.Trip.Ours?.ByOurs)), 0.01);
        PrintRecounts("theirs", trips.Select(t => (t.Trip, t.Trip.Theirs, t.Trip.Theirs?.ByTheirs)), 0.5);
        var causes = trips.Select(t => (t.Outcome, Cause: TripCause.Of(t.Trip, t.Outcome, map, mode))).Where(c => c.Cause is not null)
            .GroupBy(c => (c.Outcome, c.Cause!.Text)).OrderBy(g => g.Key.Outcome).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Text, StringComparer.Ordinal);
        foreach (var cause in causes)
        {
            var examples = cause.GroupBy(c => c.Cause!.Example).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(ExamplesShown);
            Line($"  {cause.Key.Outcome,-12} {cause.Count(),4}  {cause.Key.Text}");
            foreach (var example in examples)
            {
                Line($"                     {example.Count()} × {example.Key}");
            }
        }
    }

    private static void PrintEqual(Trip[] equal)
    {
        var seconds = Median(equal.Select(t => t.Theirs!.ByTheirs.Seconds / t.Ours!.ByOurs.Seconds));
        var reported = Median(equal.Select(t => t.Theirs!.Seconds / t.Ours!.Seconds));
        var metres = Median(equal.Select(t => t.Theirs!.Metres / t.Ours!.Metres));
        Line($"  equal ones, their time / ours: median {seconds:0.0000}; as both report it {reported:0.0000}; length {metres:0.0000}");
        Line($"  equal ones over the same vertices: {equal.Count(t => t.Ours!.Points.SequenceEqual(t.Theirs!.Points))}; whose length differs by more than 1 %: {equal.Count(IsOtherLength)}");
    }

    private static void PrintByOtherRules(Trip[] both)
    {
        var (theirs, ours) = (both.Count(t => t.Theirs!.ByOurs.Obstacles.Count == 0), both.Count(t => t.Ours!.ByTheirs.Obstacles.Count == 0));
        var quicker = both.Count(t => IsQuicker(t.Theirs!.ByOurs, t.Ours!.ByOurs));
        Line($"  of the {both.Length} that both find: their route is allowed by our rules {theirs} times, and then quicker than ours {quicker} times; ours by their rules {ours} times");
    }

    /// <summary>Routes that cost something else, or are not even allowed, by their own program's rules: one of the two, or this check, counts wrongly there.</summary>
    private void PrintRecounts(string whose, IEnumerable<(Trip Trip, TripRoute? Route, RouteCost? Cost)> routes, double roundingSeconds)
    {
        var odd = routes.Where(r => r.Route is not null && (r.Cost!.Obstacles.Count > 0 || Math.Abs(r.Cost.CountedSeconds - r.Route.Seconds) > roundingSeconds)).ToArray();
        Line($"  recounted otherwise than reported: {odd.Length} of {whose}");
        foreach (var (trip, route, cost) in odd.Take(ExamplesShown))
        {
            var obstacle = cost!.Obstacles is [var first, ..] ? map.Explain(first, route!.Points, mode).Cause : "allowed";
            Line($"                     {TripCause.Ends(trip)}: {route!.Seconds:0.0} s, recounted {cost.CountedSeconds:0.0} s, {obstacle}");
        }
    }

    private static bool IsOtherLength(Trip trip) => Math.Abs(trip.Theirs!.Metres - trip.Ours!.Metres) > Math.Max(10, TripCause.Tolerance * trip.Ours.Metres);

    private static bool IsQuicker(RouteCost theirs, RouteCost ours) => theirs.Obstacles.Count == 0 && theirs.CountedSeconds < ours.CountedSeconds - 0.01;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
