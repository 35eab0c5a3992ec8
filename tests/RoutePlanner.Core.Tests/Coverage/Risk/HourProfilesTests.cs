using CsCheck;
using NodaTime;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

public class HourProfilesTests
{
    private static readonly Gen<double[]> Masses = Gen.Double[0, 3].Array[5];

    [Fact]
    public void Every_course_has_mean_one_although_the_last_slot_is_short() =>
        Gen.Select(Gen.Select(Gen.Int[-1, 2], Masses).Array[0, 8], Gen.Double[0.1, 10]).Sample(
            (incidents, perMass) =>
            {
                var (county, townships) = Courses(incidents, perMass);
                Assert.All([county, .. townships.Values], course => Assert.Equal(1, Slots().MeanOf(course), 1e-12));
            });

    [Fact]
    public void Few_incidents_draw_a_township_less_far_from_its_county_than_many() =>
        Gen.Select(Masses, Masses, Gen.Double[1, 20]).Sample(
            (others, own, times) =>
            {
                // The same hours, more of them; the county is kept as it is by incidents in no township.
                var (county, few) = Courses([(-1, [.. others.Select(m => m * 1e9)]), (0, own)], 1);
                var (_, many) = Courses([(-1, [.. others.Select(m => m * 1e9)]), (0, [.. own.Select(m => m * times)])], 1);
                for (var slot = 0; slot < county.Length; slot++)
                {
                    Assert.True(Math.Abs(few[0][slot] - county[slot]) <= Math.Abs(many[0][slot] - county[slot]) + 1e-6);
                }
            });

    /// <summary>Five slots of 900, the last 450 s long: N = 4,050. 20 incidents in the second weigh as much as 20 of a flat course: (20 + 20 · 4050/900) / 40 = 2.75.</summary>
    [Fact]
    public void As_many_incidents_as_pseudo_incidents_count_half()
    {
        var (county, townships) = Courses([(-1, [0, 20, 0, 0, 0])], 1);
        Assert.Equal([0.5, 2.75, 0.5, 0.5, 0.5], county);
        Assert.Empty(townships);
    }

    private static (double[] County, Dictionary<int, double[]> Townships) Courses((int Township, double[] MassOf)[] incidents, double perMass)
    {
        var profiles = new HourProfiles(Slots());
        foreach (var (township, massOf) in incidents)
        {
            profiles.Add(township, massOf);
        }

        return profiles.Courses(perMass);
    }

    private static NightSlots Slots() => new(new Night { Date = new LocalDate(2026, 11, 24) }, (4 * 900) + 450, DateTimeZone.Utc);
}
