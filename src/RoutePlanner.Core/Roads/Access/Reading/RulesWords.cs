using System.Collections.Immutable;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Access.Reading;

/// <summary>The words of a rules file.</summary>
internal static class RulesWords
{
    public static readonly ImmutableArray<(string Word, Mode Meaning)> Modes =
        [("car", Mode.Car), ("motorcycle", Mode.Motorcycle), ("ebike", Mode.Ebike), ("foot", Mode.Foot)];

    public static readonly ImmutableArray<(string Word, DrivingSide Meaning)> DrivingSides = [("right", DrivingSide.Right), ("left", DrivingSide.Left)];

    public static readonly ImmutableArray<(string Word, bool IsOpen)> OpenOrClosed = [("closed", false), ("open", true)];

    public static readonly ImmutableArray<(string Word, RoadClass Meaning)> Classes =
    [
        ("motorway", RoadClass.Motorway), ("motorway_link", RoadClass.MotorwayLink), ("trunk", RoadClass.Trunk), ("primary", RoadClass.Primary),
        ("secondary", RoadClass.Secondary), ("tertiary", RoadClass.Tertiary), ("unclassified", RoadClass.Unclassified), ("residential", RoadClass.Residential),
        ("living_street", RoadClass.LivingStreet), ("service", RoadClass.Service), ("track", RoadClass.Track), ("path", RoadClass.Path), ("ferry", RoadClass.Ferry),
    ];

    public static readonly ImmutableArray<(string Word, AccessMeaning Meaning)> AccessMeanings =
    [
        ("closed", AccessMeaning.Closed), ("bus", AccessMeaning.Bus), ("emergency", AccessMeaning.Emergency), ("push", AccessMeaning.Push), ("open", AccessMeaning.Open),
        ("welcome", AccessMeaning.Welcome),
    ];

    public static readonly ImmutableArray<(string Word, OneWay Meaning)> OneWays =
        [("closed", OneWay.Closed), ("forward", OneWay.ForwardOnly), ("backward", OneWay.BackwardOnly), ("both", OneWay.Both)];

    /// <summary>The keys that a mode may listen to: those that the map readers keep.</summary>
    public static readonly ImmutableArray<(string Word, string Meaning)> AccessKeys = [.. RoadTagKeys.AccessKeys.Select(key => (key, key))];
}
