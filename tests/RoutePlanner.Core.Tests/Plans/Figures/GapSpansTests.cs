using CsCheck;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Core.Tests.Plans.Figures;

public sealed class GapSpansTests
{
    private static readonly TimeWindow Hours = new(100, 1100);

    [Fact]
    public void Without_visits_the_hours_are_one_gap() => Assert.Equal(new GapSpans(1, 1000, 1000, 100, 500_000), GapSpans.Of([], Hours));

    [Fact]
    public void Visits_that_overlap_have_no_gap_between_them() =>
        // Gaps: 100–200, none, none inside 200–900, 900–1100. (100² + 200²) / 2 / 1000 = 25 s.
        Assert.Equal(new GapSpans(4, 300, 200, 900, 25_000), GapSpans.Of([(200, 900), (300, 500), (900, 900)], Hours));

    [Fact]
    public void Hours_of_no_length_have_no_idleness() => Assert.Equal(0, GapSpans.Of([], new TimeWindow(5, 5)).MeanIdleness);

    [Fact]
    public void Idleness_is_its_mean_second_by_second() =>
        Gen.Select(Gen.Int[0, 1200], Gen.Int[0, 300]).Array[0, 8].Sample(drawn =>
        {
            var visits = drawn.Select(v => (Start: v.Item1, End: v.Item1 + v.Item2)).Order().ToList();
            var sum = 0.0;
            for (var t = Hours.Start; t < Hours.End; t++)
            {
                // While nobody is there it grows by one a second: half a second more on the mean of this one.
                sum += visits.Any(v => v.Start <= t && t < v.End) ? 0 : IdleAt(visits, t) + 0.5;
            }

            Assert.Equal(Math.Floor(1000 * sum / (Hours.End - Hours.Start)), GapSpans.Of(visits, Hours).MeanIdleness);
        });

    /// <summary>Seconds at second t since the last departure, or since the hours began.</summary>
    private static int IdleAt(List<(int Start, int End)> visits, int t) =>
        t - visits.Where(v => v.End <= t).Select(v => v.End).Append(Hours.Start).Max();
}
