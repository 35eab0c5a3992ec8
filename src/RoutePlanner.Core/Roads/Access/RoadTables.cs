using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>The tables of a rules file, read and checked. Keys and words are in small letters.</summary>
internal sealed record RoadTables
{
    public required DrivingSide DrivingSide { get; init; }

    public required PatrolPolicy Policy { get; init; }

    /// <summary>One for each <see cref="Mode"/>.</summary>
    public required ImmutableArray<ModeRule> Modes { get; init; }

    /// <summary>By <c>highway</c> value.</summary>
    public required FrozenDictionary<string, RoadKind> Kinds { get; init; }

    public required RoadKind Ferry { get; init; }

    /// <summary>By the tag <c>grade</c>.</summary>
    public required FrozenDictionary<string, GradeRule> Grades { get; init; }

    /// <summary>By the first letter of a road's number.</summary>
    public required FrozenDictionary<string, GradeRule> RouteNumbers { get; init; }

    /// <summary>Caps on vehicles by technical grade, km/h.</summary>
    public required FrozenDictionary<string, int> DesignSpeeds { get; init; }

    /// <summary>Words of <c>maxspeed</c>, km/h.</summary>
    public required FrozenDictionary<string, int> SpeedLimits { get; init; }

    /// <summary>Caps on vehicles, km/h: the tag's key, then the value.</summary>
    public required ImmutableArray<(string Key, FrozenDictionary<string, int> Kmh)> Caps { get; init; }

    public required FrozenDictionary<string, AccessMeaning> AccessValues { get; init; }

    public required FrozenDictionary<string, OneWay> OneWayValues { get; init; }

    public required FrozenDictionary<string, BarrierRule> Barriers { get; init; }
}
