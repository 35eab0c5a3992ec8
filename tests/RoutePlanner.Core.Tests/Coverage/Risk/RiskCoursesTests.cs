using CsCheck;
using NodaTime;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class RiskCoursesTests
{
    private const int NightSeconds = (4 * 900) + 1;
    private const double SmallestNormal = 2.2250738585072014E-308;

    private static readonly Gen<double> Level = Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 5], Gen.Double[0, 1e-6]);

    [Fact]
    public void Weight_times_profile_over_the_night_is_what_the_course_was() =>
        Gen.Select(Level.Array[5].Array[1, 4], Level.Array[5].Array[0, 3], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2].Array[0, 3], Gen.Double[0, 10]).Array[1, 12]).Sample(
            (courses, changes, items) =>
            {
                var slots = Slots();
                var kept = new RiskCourses(slots);
                int[] numbers = [.. courses.Select(kept.Add)];
                int[] changeNumbers = [.. changes.Select(kept.AddChange)];
                var (courseOf, weight, expected) = (new int[items.Length], new double[items.Length], new double[items.Length]);
                for (var i = 0; i < items.Length; i++)
                {
                    var (which, changed, w) = items[i];
                    courseOf[i] = numbers[which % numbers.Length];
                    var course = courses[which % courses.Length].AsEnumerable();
                    foreach (var change in changed.Where(_ => changes.Length > 0).Select(c => c % changes.Length))
                    {
                        courseOf[i] = kept.Times(courseOf[i], changeNumbers[change]);
                        course = course.Zip(changes[change], (a, b) => a * b);
                    }

                    weight[i] = w;
                    expected[i] = w * slots.MeanOf([.. course]);
                }

                var (classOf, classes) = kept.Classes(courseOf, weight, 1800);
                Assert.Equal(classes.Length, classes.Select(c => string.Join(' ', c.Profile)).Distinct().Count());
                for (var i = 0; i < items.Length; i++)
                {
                    var profile = classes[classOf[i]].Profile;
                    Assert.All(profile, level => Assert.InRange(level, 0, RiskModel.MaxRisk));

                    // Below the smallest normal number digits go missing.
                    Assert.Equal(expected[i], weight[i] * slots.MeanOf(profile) / 1000, (a, b) => Math.Abs(a - b) <= (1e-12 * Math.Max(a, b)) + SmallestNormal);
                }
            });

    /// <summary>All the risk in the last slot, which is one second long, would be 3,601 times the mean; a profile ends at a hundred times.</summary>
    [Fact]
    public void A_level_beyond_the_highest_goes_into_the_weight()
    {
        var (kept, weight) = (new RiskCourses(Slots()), new double[] { 2 });
        var (classOf, classes) = kept.Classes([kept.Add([0, 0, 0, 0, 1])], weight, 1800);
        Assert.Equal([0, 0, 0, 0, 100_000], classes[classOf[0]].Profile);
        Assert.Equal(2.0 / 3601, weight[0] * 100 / 3601, 1e-15);
    }

    [Fact]
    public void Items_of_more_courses_than_there_can_be_classes_keep_their_risk()
    {
        const int Many = 70_000;
        var (kept, weight) = (new RiskCourses(Slots()), Enumerable.Repeat(1.0, Many).ToArray());
        int[] courseOf = [.. Enumerable.Range(0, Many).Select(i => kept.Add([1 + (i % 400 / 500.0), 1 + (i / 400 / 500.0), 0, 0, 0]))];
        var expected = courseOf.Sum(i => (1 + (i % 400 / 500.0) + 1 + (i / 400 / 500.0)) * 900 / NightSeconds);
        var (classOf, classes) = kept.Classes(courseOf, weight, 1800);
        Assert.InRange(classes.Length, 2, ushort.MaxValue);
        Assert.Equal(expected, weight.Select((w, i) => w * Slots().MeanOf(classes[classOf[i]].Profile) / 1000).Sum(), 1e-6);
    }

    private static NightSlots Slots() => new(new Night { Date = new LocalDate(2026, 11, 24) }, NightSeconds, DateTimeZone.Utc);
}
