namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>A handful of wishes that no plan can fulfil together, so that there is something to explain.</summary>
internal static class Conflicts
{
    private const string Note = "示例：有意设置的冲突 (synthetic: a conflict on purpose)";

    /// <summary>Changes places in place; a county too small for a conflict goes without.</summary>
    public static void Add(List<DemoPlace> places)
    {
        // A skill that only the day shift has.
        Change(places, places.FindIndex(p => p.AreaId.StartsWith("seat", StringComparison.Ordinal) && p.Kind == "enterprise"),
            p => p with { Needs = ["dog"], Note = Note });

        var townships = places.Where(p => p.IsCheckpoint && p.AreaId[0] == 't').GroupBy(p => p.AreaId).ToList();
        if (townships.Count > 2)
        {
            FarApartAtOnce(places, townships[1].ToList());
            FarApartAtOnce(places, townships[^2].ToList());
        }

        // A post that would need a squad of its own.
        var posts = places.Where(p => p.Kind == "entry_exit").ToList();
        if (posts.Count > 4)
        {
            Change(places, places.IndexOf(posts[3]), p => p with { Visits = 9, GapMinMinutes = 15, GapMaxMinutes = 50, Note = Note });
        }
    }

    /// <summary>The two checkpoints farthest from each other want the only squad within the same quarter of an hour.</summary>
    private static void FarApartAtOnce(List<DemoPlace> places, List<DemoPlace> township)
    {
        var (a, b) = (
            from x in township
            from y in township
            orderby x.Position.ToPlane().DistanceTo(y.Position.ToPlane()) descending
            select (x, y)).First();
        foreach (var place in new[] { a, b })
        {
            Change(places, places.IndexOf(place), p => p with
            {
                Visits = 1,
                GapMinMinutes = null,
                ServiceMinutes = 10,
                Windows = ["23:30-23:45"],
                Priority = 4,
                Tiers = ["township"],
                Note = Note,
            });
        }
    }

    private static void Change(List<DemoPlace> places, int index, Func<DemoPlace, DemoPlace> how)
    {
        if (index >= 0)
        {
            places[index] = how(places[index]);
        }
    }
}
