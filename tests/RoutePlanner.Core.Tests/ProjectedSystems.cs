using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests;

/// <summary>Tests that need a projection are skipped, visibly, in a build that can't do it.</summary>
internal static class ProjectedSystems
{
    public static void SkipUnlessKnown(string name) => Assert.SkipUnless(CoordinateSystem.Find(name, out var problem) is not null, problem);
}
