using BenchmarkDotNet.Running;
using RoutePlanner.Benchmarks;

if (args is ["map", var map])
{
    MapMeasure.Run(map);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ExampleNight).Assembly).Run(args);
}
