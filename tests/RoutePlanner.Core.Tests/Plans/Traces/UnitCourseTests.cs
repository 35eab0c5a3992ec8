using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Traces;

public sealed class UnitCourseTests
{
    private static readonly Plan Plan = HandPlan.Plan;

    [Fact]
    public void Every_step_of_every_unit_has_its_course_in_its_own_time()
    {
        var courses = UnitCourse.Of(Plan, HandCounty.Problem);
        Assert.Equal(Plan.Units.Select(u => u.UnitId), courses.Select(c => c.UnitId));
        foreach (var (unit, course) in Plan.Units.Zip(courses))
        {
            Assert.Equal(unit.Steps.Length, course.Steps.Length);
            foreach (var (step, points) in unit.Steps.Zip(course.Steps))
            {
                Assert.Equal(step.Start * 1000L, points[0].Milliseconds);
                Assert.Equal(step.Arcs is null ? step.Start * 1000L : step.End * 1000L, points[^1].Milliseconds);
                Assert.Equal(points.Select(p => p.Milliseconds).Order(), points.Select(p => p.Milliseconds));
            }
        }
    }

    [Fact]
    public void A_step_begins_where_the_one_before_ended()
    {
        foreach (var course in UnitCourse.Of(Plan, HandCounty.Problem))
        {
            for (var k = 1; k < course.Steps.Length; k++)
            {
                Assert.InRange(LocalPlane.DistanceMetres(course.Steps[k - 1][^1].Position, course.Steps[k][0].Position), 0, 0.01);
            }
        }
    }
}
