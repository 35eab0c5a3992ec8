using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>Turns what a unit does into visits of watch items (docs/coverage.md).</summary>
/// <param name="model">Items, classes and what is seen from where.</param>
/// <param name="rules">Where key roads are items.</param>
internal sealed class UnitPresence(RiskModel model, WatchRules rules)
{
    /// <summary>A handicap beyond every age limit.</summary>
    private const int NoProtection = 1_000_000;

    private readonly Handicaps handicaps = new(model);

    /// <summary>Of every presence tonight.</summary>
    public Handicaps Handicaps => handicaps;

    /// <summary>A drive that begins and ends at given moments.</summary>
    public void Drive<TSink>(DriveFootprint path, int start, int end, int unit, Tier tier, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        var seconds = end - start;
        var isUsual = seconds == path.Seconds;
        var classOf = model.ClassOf;
        var areAlike = handicaps.AreAlike;
        var handicap = handicaps.OfPass(tier, 0);
        var from = start;
        for (var k = 0; k < path.Items.Length; k++)
        {
            var to = start + (isUsual ? path.Offsets[k + 1] : path.OffsetAt(k + 1, seconds));
            var item = path.Items[k];
            sink.Take(item, new ItemVisit(from, to, areAlike ? handicap : handicaps.OfPass(tier, classOf[item]), (short)unit, VisitKind.Entry));
            from = to;
        }

        for (var j = 0; j < path.SeenItems.Length; j++)
        {
            var item = path.SeenItems[j];
            sink.Take(item, new ItemVisit(
                start + path.OffsetAt(path.SeenFrom[j], seconds), start + path.OffsetAt(path.SeenTo[j], seconds), handicaps.OfSeen(tier, classOf[item]),
                (short)unit, VisitKind.Present));
        }
    }

    /// <summary>A key road driven end to end, besides its <see cref="Drive{TSink}"/>.</summary>
    public void Pass<TSink>(int keyRoad, bool isForward, int start, int end, int unit, ref TSink sink)
        where TSink : IVisitSink, allows ref struct =>
        sink.Take(rules.KeyRoadItem + keyRoad, new ItemVisit(start, end, 0, (short)unit, isForward ? VisitKind.PassForward : VisitKind.PassBackward));

    /// <summary>Standing at a node.</summary>
    /// <param name="node">The node; not the unit's own base.</param>
    /// <param name="place">Index of the place it is at, or a negative number.</param>
    /// <param name="isVisit">Whether it visits or holds the place, rather than waits there.</param>
    /// <param name="start">From.</param>
    /// <param name="end">To.</param>
    /// <param name="unit">Who.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="sink">Takes the visits.</param>
    public void Stand<TSink>(int node, int place, bool isVisit, int start, int end, int unit, Tier tier, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        StandAtPlace(place, isVisit, start, end, unit, tier, ref sink);
        foreach (var beat in model.SeenFromNode(node))
        {
            sink.Take(beat, new ItemVisit(start, end, handicaps.OfStand(tier, model.ClassOf[beat], end - start), (short)unit, VisitKind.Present));
        }
    }

    /// <summary>Of standing the place alone; nothing where there is none.</summary>
    public void StandAtPlace<TSink>(int place, bool isVisit, int start, int end, int unit, Tier tier, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        if (place >= 0)
        {
            var item = model.BeatCount + place;
            sink.Take(item, new ItemVisit(
                start, end, handicaps.OfStand(tier, model.ClassOf[item], end - start), (short)unit, isVisit ? VisitKind.Visit : VisitKind.Present));
        }
    }

    /// <summary>A visit of a place at the unit's own base: it ends a gap and may be counted, but being at home protects nothing.</summary>
    public void VisitAtBase<TSink>(int place, int start, int end, int unit, ref TSink sink)
        where TSink : IVisitSink, allows ref struct =>
        sink.Take(model.BeatCount + place, new ItemVisit(start, end, NoProtection, (short)unit, VisitKind.Visit));
}
