using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public class CoordinateProblemTests
{
    [Theory]
    [InlineData("EPSG:4547", 529299.86, 3385869.45)]
    [InlineData("EPSG:4526", 38529299.86, 3385869.45)]
    [InlineData("EPSG:32650", 447862.1, 4417946.2)]
    [InlineData("EPSG:4490", 114.3, 34.1)]
    public void Right_coordinates_have_no_problem(string name, double x, double y) => Assert.Null(Of(name, x, y));

    [Theory]
    [InlineData("EPSG:4547", 3385869.45, 529299.86, DiagnosticCode.SwappedCoordinates, "northing stands before easting")]
    [InlineData("EPSG:4526", 3385869.45, 38529299.86, DiagnosticCode.SwappedCoordinates, "northing stands before easting")]
    [InlineData("EPSG:4547", 3385869.45, 38529299.86, DiagnosticCode.SwappedCoordinates, "northing stands before easting")]
    [InlineData("EPSG:32650", 4417946.2, 447862.1, DiagnosticCode.SwappedCoordinates, "northing stands before easting")]
    [InlineData("EPSG:4547", 38529299.86, 3385869.45, DiagnosticCode.ProjectedCoordinates, "declare EPSG:4526")]
    [InlineData("EPSG:4526", 529299.86, 3385869.45, DiagnosticCode.ProjectedCoordinates, "declare EPSG:4547")]
    [InlineData("EPSG:4526", 39529299.86, 3385869.45, DiagnosticCode.ProjectedCoordinates, "declare EPSG:4527")]
    [InlineData("EPSG:4547", 114.3, 34.1, DiagnosticCode.ProjectedCoordinates, "look like degrees")]
    [InlineData("EPSG:4547", 34.1, 114.3, DiagnosticCode.ProjectedCoordinates, "look like degrees")]
    [InlineData("EPSG:4547", double.NaN, 1, DiagnosticCode.CoordinatesOutOfRange, "finite")]
    [InlineData("EPSG:4547", 5e7, 9e7, DiagnosticCode.CoordinatesOutOfRange, "far outside")]
    [InlineData("EPSG:4490", 34.1, 114.3, DiagnosticCode.SwappedCoordinates, "longitude first")]
    public void Wrong_ones_are_told_by_kind(string name, double x, double y, string code, string text)
    {
        var problem = Of(name, x, y);

        Assert.NotNull(problem);
        Assert.Equal(code, problem.Code);
        Assert.Contains(text, problem.Message, StringComparison.Ordinal);
    }

    private static CoordinateProblem? Of(string name, double x, double y) => CoordinateProblem.Of(CoordinateSystem.Find(name, out _)!, x, y);
}
