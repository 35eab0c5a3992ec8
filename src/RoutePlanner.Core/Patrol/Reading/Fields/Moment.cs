using NodaTime;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A date-time as written: bare, or with an offset from UTC.</summary>
internal readonly record struct Moment(LocalDateTime Local, Offset? Offset)
{
    /// <summary>The local time in the county's zone.</summary>
    public LocalDateTime In(DateTimeZone zone) => Offset is { } offset ? Local.WithOffset(offset).InZone(zone).LocalDateTime : Local;
}
