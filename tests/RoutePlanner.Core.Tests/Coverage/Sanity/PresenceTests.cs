using CsCheck;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage.Sanity;

/// <summary>What presence does to one item's risk, by the kernel, where the answer is known; the kernel's answer is the reference's besides.</summary>
public sealed class PresenceTests
{
    private const int Night = 7200;
    private const int SeatStand = 0;

    /// <summary>round(1800 · log2(1 / 0.5)).</summary>
    private const int SeatPass = 1800;

    private static readonly Gen<ItemVisit> Visits = Gen.Select(Gen.Int[0, Night], Gen.Int[0, 1500], Gen.OneOf(Gen.Const(SeatStand), Gen.Const(SeatPass), Gen.Int[0, 6000]))
        .Select((start, length, handicap) => new ItemVisit(start, Math.Min(Night, start + length), handicap, 0, VisitKind.Present));

    [Fact]
    public void Nobody_leaves_all() => Assert.Equal(7200L * 1000 * 1_000_000, Sum());

    [Fact]
    public void A_seat_officer_who_stands_there_all_night_leaves_nothing() => Assert.Equal(0, Sum(Stay(0, Night, SeatStand)));

    [Fact]
    public void A_car_that_drives_to_and_fro_all_night_leaves_half() => Assert.Equal(7200L * 1000 * 500_000, Sum(Stay(0, Night, SeatPass)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1800, 500_000)]
    [InlineData(3600, 750_000)]
    [InlineData(14_399, 996_092)]
    [InlineData(14_400, 1_000_000)]
    public void Half_is_left_after_a_half_life_three_quarters_after_two_and_all_after_eight(int seconds, int unprotected)
    {
        // What one second more of the night adds, so long after a moment of full strength.
        var moment = Stay(0, 0, SeatStand);
        Assert.Equal(1000L * unprotected, SumOf(seconds + 1, moment) - SumOf(seconds, moment));
    }

    [Fact]
    public void A_car_driving_by_takes_nothing_from_what_a_stand_gave()
    {
        // A quarter of an hour's stand, then a car three minutes after it: weaker than what is left, and forgotten sooner.
        var stand = Stay(600, 1500, SeatStand);
        Assert.Equal(Sum(stand), Sum(stand, Stay(1680, 1690, SeatPass)));

        // Half an hour after the stand the car is as strong as what is left of it, and does good from then on.
        Assert.True(Sum(stand, Stay(3301, 3311, SeatPass)) < Sum(stand));
    }

    [Fact]
    public void More_presence_never_harms_and_the_same_presence_is_worth_less_beside_more() => Gen.Select(Visits.Array[0, 6], Visits.Array[0, 6], Visits).Sample(
        (few, others, one) =>
        {
            ItemVisit[] many = [.. few, .. others];
            var (gainBesideFew, gainBesideMany) = (Sum(few) - Sum([.. few, one]), Sum(many) - Sum([.. many, one]));
            Assert.True(Sum(few) >= Sum(many), "monotone");
            Assert.True(gainBesideMany >= 0 && gainBesideFew >= gainBesideMany, "submodular");
        }, iter: 500);

    private static ItemVisit Stay(int start, int end, int handicap) => new(start, end, handicap, 0, VisitKind.Present);

    private static long Sum(params ItemVisit[] visits) => SumOf(Night, visits);

    /// <summary>Σ p(t) · U(age(t)) for one item at a level of 1000 all night: at this weight the term in millionths.</summary>
    private static long SumOf(int nightSeconds, params ItemVisit[] visits)
    {
        int[] profile = [.. Enumerable.Repeat(1000, (nightSeconds + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds)];
        var model = new RiskModel([0, 1], [3_600_000], [0], [new RiskClass(profile, 1800)], new BeatSight([0, 0], [], [0], []), nightSeconds);
        var list = new VisitList();
        foreach (var visit in visits)
        {
            list.Take(0, visit);
        }

        var state = new CoverageState(model);
        state.Load(list);
        Assert.Equal(RiskBySeconds.Millionths(model, visits.Select(v => new ReferencePresence(0, v.Start, v.End, v.Handicap))), state.Totals.Risk);
        return state.Totals.Risk;
    }
}
