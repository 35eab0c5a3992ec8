using BenchmarkDotNet.Running;
using RoutePlanner.Benchmarks;
using RoutePlanner.Benchmarks.Instances.Running;
using RoutePlanner.Benchmarks.Nights;
using RoutePlanner.Benchmarks.Nights.Peer;
using RoutePlanner.Benchmarks.Routino;

if (args is ["instances", .. var asked])
{
    return InstanceCommand.Run(asked);
}

if (args is ["nights", .. var nights])
{
    return NightCommand.Run(nights);
}

if (args is ["nights-peer", .. var nightsOfPeer])
{
    return PeerCommand.Run(nightsOfPeer);
}

if (args is ["map", var map])
{
    MapMeasure.Run(map);
}
else if (args is ["travel", var roads])
{
    TravelMeasure.Run(roads);
}
else if (args is ["risk", .. var riskCounties])
{
    RiskMeasure.Run(riskCounties);
}
else if (args is ["coverage", .. var counties])
{
    CoverageMeasure.Run(counties);
}
else if (args is ["growth", .. var maps])
{
    MapGrowth.Run(maps);
}
else if (args is ["growth-row", var row])
{
    MapGrowth.Row(row);
}
else if (args is ["topbf", var source, var pbf])
{
    MapToPbf.Write(source, pbf);
}
else if (args is ["bigmap", var from, var to, var gigabytes])
{
    BigMap.Make(from, to, double.Parse(gigabytes, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["routino", var checkedMap, var pairs])
{
    RoutinoCheck.Run(checkedMap, int.Parse(pairs, System.Globalization.CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ExampleNight).Assembly).Run(args);
}

return 0;
