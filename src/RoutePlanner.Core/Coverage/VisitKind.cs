namespace RoutePlanner.Core.Coverage;

/// <summary>What a unit does at a watch item: whether it ends a gap there, and what may be counted.</summary>
internal enum VisitKind : short
{
    /// <summary>Present, and no more: seen from elsewhere, or waiting, or on a break.</summary>
    Present,

    /// <summary>Enters a beat: ends the beat's gap at that moment.</summary>
    Entry,

    /// <summary>Visits or holds a place: ends the place's gap, and may be counted.</summary>
    Visit,

    /// <summary>Drives a key road end to end, forward: may be counted. An item of weight 0.</summary>
    PassForward,

    /// <summary>Drives a key road end to end, backward.</summary>
    PassBackward,
}
