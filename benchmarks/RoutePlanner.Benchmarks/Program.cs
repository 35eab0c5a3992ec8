using BenchmarkDotNet.Running;
using RoutePlanner.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ExampleNight).Assembly).Run(args);
