namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>What a map of a plan is about. Each of them shows the whole night, or how things stand at one moment of it.</summary>
public enum MapTheme
{
    /// <summary>Where the units drive; at a moment where they are, and where they drove in the hour before.</summary>
    Routes,

    /// <summary>How long roads and places are alone: their longest gap; at a moment how long they have been alone by then.</summary>
    Gaps,

    /// <summary>Minutes in which units are present, per 100 m of road; at a moment those of the hour before.</summary>
    Presence,

    /// <summary>Risk that nobody's presence covers, per 100 m of road; at a moment that of the hour before.</summary>
    Risk,

    /// <summary>How long the nearest free unit takes to a road: the mean; at a moment as it is then.</summary>
    Response,
}
