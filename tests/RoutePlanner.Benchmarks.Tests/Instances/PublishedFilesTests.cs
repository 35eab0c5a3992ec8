using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;

namespace RoutePlanner.Benchmarks.Tests.Instances;

/// <summary>Every shared file is read, and every published solution is recomputed.</summary>
public class PublishedFilesTests
{
    [Fact]
    public void Every_capacitated_arc_routing_file_is_read()
    {
        var files = SharedInstances.Of("CARP/");
        Assert.Equal(115, files.Count);
        foreach (var (row, path) in files)
        {
            var read = CarplibReader.ReadCarp(path);
            Assert.NotEmpty(read.Tasks);
            Assert.True(read.StatedFleet >= Math.Ceiling(read.Tasks.Sum(t => t.Demand) / (double)read.Capacity!), row.Name);
        }
    }

    [Fact]
    public void Every_mixed_general_routing_file_is_read_and_once_only_where_it_holds_its_instance_twice()
    {
        var files = SharedInstances.Of("MCGRP/");
        Assert.Equal(205, files.Count);
        foreach (var (row, path) in files)
        {
            Assert.Equal(row.Name, NearpReader.Read(path).Name);
        }

        Assert.Equal(13 + 15 + 26, NearpReader.Read(files.Single(f => f.Row.Name == "mgval_0.25_1A").Path).Tasks.Length);
    }

    [Fact]
    public void Every_windy_rural_postman_file_is_read() =>
        Assert.All(SharedInstances.Of("MM-kWRPP"), f => Assert.NotEmpty(CarplibReader.ReadWindy(f.Path).Tasks));

    [Fact]
    public void Optima_of_file_headers_are_not_taken_for_proven_with_any_fleet()
    {
        Assert.All(SharedInstances.Of("CARP/gdb"), f => Assert.True(f.Row.IsProvenForAnyFleet));
        Assert.Contains(SharedInstances.Of("MCGRP"), f => f.Row.IsProven);
        Assert.DoesNotContain(SharedInstances.Of("MCGRP"), f => f.Row.IsProvenForAnyFleet);
    }

    [Fact]
    public void Every_periodic_file_is_read() => Assert.All(SharedInstances.Of("PCARP"), f => Assert.NotEmpty(PeriodicReader.Read(f.Path).Network.Tasks));

    [Fact]
    public void Every_team_orienteering_file_is_read_with_the_number_of_paths_in_its_name() =>
        Assert.All(SharedInstances.Of("TOP/"), f => Assert.Equal($"{OrienteeringReader.Read(f.Path).Paths}", f.Row.Name.Split('.')[1]));

    [Theory]
    [InlineData("VRPTW", 10, 0)]
    [InlineData("PCVRPTW", 1, 0)]
    [InlineData("MDVRPTW", 1, 5e-6)] // the published sums were rounded at the end, or edge by edge in another way
    public void The_checker_recomputes_every_published_solution(string set, int unitsPerCost, double tolerance)
    {
        var files = SharedInstances.Of(set);
        Assert.NotEmpty(files);
        foreach (var (row, path) in files)
        {
            var solution = SolutionText.Read(Path.ChangeExtension(path, ".sol"));
            var verdict = NodeChecker.Check(VrplibReader.Read(path), SolutionForms.Node(solution));
            Assert.True(verdict.Holds, $"{row.Name}: {string.Join("; ", verdict.Violations)}");
            Assert.Equal(row.Value, solution.StatedCost);
            Assert.InRange(verdict.Cost / unitsPerCost, row.Value!.Value * (1 - tolerance), row.Value.Value * (1 + tolerance));
        }
    }
}
