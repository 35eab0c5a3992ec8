using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Cli.Demo.Land;

/// <summary>The county before any road: borders, districts, rivers, the expressways' courses, and where the houses are.</summary>
internal sealed class CountyLand
{
    private readonly IndexedPointInAreaLocator county;

    public CountyLand(ulong seed, CountyScale scale)
    {
        (Seed, Scale) = (seed, scale);
        Outline = new(SplitMix.For(seed, "outline"), scale);
        Cells = new(seed, Outline, scale);
        Districts = new(SplitMix.For(seed, "townships"), Cells, scale);
        Border = [.. Cells.Rings(Enumerable.Range(0, Cells.Count)).MaxBy(CellMap.SignedArea)!.Select(g => g.ToPlane())];
        county = new(new Polygon(new LinearRing([.. Border.Select(p => new Coordinate(p.East, p.North))])));
        var finder = new CourseFinder(Outline, Cells, scale);
        Expressways = FindExpressways(finder);
        Rivers = FindRivers(finder);
        Barriers = new(reachMetres: 600);
        foreach (var line in Rivers.Concat(Expressways))
        {
            Barriers.AddLine(line.Points);
        }

        Settlement = PlaceSettlements();
    }

    public ulong Seed { get; }

    public CountyScale Scale { get; }

    public Outline Outline { get; }

    public CellMap Cells { get; }

    public Townships Districts { get; }

    /// <summary>The county's border, closed.</summary>
    public IReadOnlyList<PlanePoint> Border { get; }

    public IReadOnlyList<Course> Rivers { get; }

    /// <summary>Centre lines.</summary>
    public IReadOnlyList<Course> Expressways { get; }

    /// <summary>Rivers and expressways, reach 600 m: nobody builds on them.</summary>
    public NearbyPoints Barriers { get; }

    /// <summary>The middle of the village in each cell.</summary>
    public IReadOnlyList<PlanePoint> Settlement { get; }

    public bool Holds(PlanePoint p) => county.Locate(new Coordinate(p.East, p.North)) != Location.Exterior;

    /// <summary>Whether a district's own town (the seat, a township's town) lies in this cell.</summary>
    public bool IsTown(int cell) => Districts.Centre[Districts.Of(cell)] == cell;

    private PlanePoint Town(int district) => Cells.Site(Districts.Centre[district]);

    private List<Course> FindExpressways(CourseFinder finder)
    {
        var dice = SplitMix.For(Seed, "expressways");
        var side = dice.Chance(0.5) ? 0.17 : -0.17;
        var axes = Axis.NorthSouth(dice, Scale, CountyScale.AtLeastOne(Scale.Root), 0.9, side / Scale.Root);
        return [.. axes.Select(a => finder.Find(a, p => Price(p, 3500, 1800)).Resampled(300).Smoothed(70).Resampled(150)).Where(RunsThrough)];
    }

    private List<Course> FindRivers(CourseFinder finder)
    {
        var dice = SplitMix.For(Seed, "rivers");
        var side = dice.Chance(0.5) ? 0.13 : -0.13;
        var axes = Axis.WestEast(dice, Scale, CountyScale.AtLeastOne(Scale.Root), 0.9, side / Scale.Root);
        var bends = new WanderNoise(SplitMix.Mix(Seed + 11));
        return [.. axes.Select(a => finder
            .Find(a, p => Price(p, 2600, 1000) * (1 + (0.9 * bends.At(p, 5000))))
            .Resampled(350).Smoothed(3).Resampled(90).Smoothed(4))
            .Where(RunsThrough)];
    }

    /// <summary>In a very small county a course may find its way around it; then the county has none.</summary>
    private bool RunsThrough(Course course)
    {
        const double ShortestMetres = 2000;
        const double StepMetres = 50;
        return Enumerable.Range(0, (int)(course.LengthMetres / StepMetres)).Count(i => Holds(course.PointAt(i * StepMetres))) * StepMetres > ShortestMetres;
    }

    /// <summary>Ground near towns is dear, and so are ways around the county.</summary>
    private double Price(PlanePoint p, double nearSeatMetres, double nearTownMetres)
    {
        var shrunk = Math.Min(1, Scale.Root);
        for (var d = 0; d < Districts.Count; d++)
        {
            if (Town(d).DistanceTo(p) < (Districts.IsSeat(d) ? nearSeatMetres : nearTownMetres) * shrunk)
            {
                return 6;
            }
        }

        return Outline.Share(p) > 1 ? 3 : 1;
    }

    private PlanePoint[] PlaceSettlements()
    {
        const double ClearMetres = 330; // of a river or expressway
        const int Tries = 40;
        var dice = SplitMix.For(Seed, "settlements");
        var places = new PlanePoint[Cells.Count];
        for (var cell = 0; cell < places.Length; cell++)
        {
            var (best, bestClear) = (Cells.Site(cell), Barriers.Nearest(Cells.Site(cell), 600).Metres);
            for (var i = 0; i < Tries && (i == 0 || bestClear < ClearMetres); i++)
            {
                // A town keeps to the middle of its cell; a village anywhere around it that its neighbours leave free.
                var offset = PlanePoint.Towards(dice.Between(0, 2 * Math.PI)) * (dice.Unit() * (IsTown(cell) ? 100 : 260 + (5 * i)));
                var candidate = Cells.Site(cell) + offset;
                var clear = Barriers.Nearest(candidate, 600).Metres;
                if ((i == 0 || clear > bestClear) && IsWellInside(cell, candidate))
                {
                    (best, bestClear) = (candidate, clear);
                }
            }

            places[cell] = best;
        }

        return places;
    }

    /// <summary>Whether a point lies in a cell and a good way from its neighbours.</summary>
    private bool IsWellInside(int cell, PlanePoint p)
    {
        const double MarginMetres = 350; // of the difference of distances, about twice the way to the border
        return Cells.Neighbours[cell].All(n => Cells.Site(n).DistanceTo(p) > Cells.Site(cell).DistanceTo(p) + MarginMetres);
    }
}
