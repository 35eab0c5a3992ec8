namespace RoutePlanner.Cli.Importing;

/// <summary>What a new county is called, and its time zone and language (docs/formats.md, county.json).</summary>
internal sealed record CountyIdentity(string Id, string Name, string TimeZone, string Language);
