namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>
/// Estimates the minutes that a township asks of its squad: services, and one round trip from the base for each repetition, driven to
/// the nearest unserved wish next, straight lines lengthened by the usual detour of roads.
/// </summary>
internal static class Workload
{
    private const double Detour = 1.3;
    private const double SpeedKmh = 38;

    public static double Minutes(PlanePoint home, IReadOnlyList<DemoPlace> places, IReadOnlyList<DemoKeyRoad> keyRoads)
    {
        var minutes = places.Sum(p => (double)p.Visits * p.ServiceMinutes);
        var rounds = Math.Max(places.Max(p => (int?)p.Visits) ?? 0, keyRoads.Max(k => (int?)k.Drives) ?? 0);
        for (var round = 1; round <= rounds; round++)
        {
            var stops = places.Where(p => p.Visits >= round).Select(p => (From: p.Position.ToPlane(), To: p.Position.ToPlane()))
                .Concat(keyRoads.Where(k => k.Drives >= round).Select(k => (From: k.Points[0].ToPlane(), To: k.Points[^1].ToPlane()))).ToList();
            minutes += keyRoads.Where(k => k.Drives >= round).Sum(k => k.Metres / 1000 / k.SpeedKmh * 60);
            minutes += TourMetres(home, stops) * Detour / 1000 / SpeedKmh * 60;
        }

        return minutes;
    }

    private static double TourMetres(PlanePoint home, List<(PlanePoint From, PlanePoint To)> stops)
    {
        var (at, metres) = (home, 0.0);
        while (stops.Count > 0)
        {
            var next = stops.MinBy(s => s.From.DistanceTo(at));
            metres += next.From.DistanceTo(at);
            at = next.To;
            stops.Remove(next);
        }

        return metres + at.DistanceTo(home);
    }
}
