namespace RoutePlanner.Cli.Demo;

/// <summary>A name in Chinese and in English.</summary>
internal readonly record struct BilingualName(string Zh, string En);
