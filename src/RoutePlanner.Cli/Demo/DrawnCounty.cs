using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Cli.Demo.Patrol;

namespace RoutePlanner.Cli.Demo;

/// <summary>An invented county before it is written.</summary>
internal sealed record DrawnCounty(CountyLand Land, Gazetteer Gazetteer, RoadMap Map, PatrolWishes Wishes);
