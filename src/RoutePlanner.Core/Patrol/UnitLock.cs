namespace RoutePlanner.Core.Patrol;

/// <summary>A locked stop of tonight's problem.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Place">Index of the place, or -1.</param>
/// <param name="KeyRoad">Index of the key road, or -1.</param>
/// <param name="IsBackward">Drives the key road from the last point of its line to the first.</param>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds since the start of the night; a key road takes what it takes at the unit's patrol speed.</param>
public readonly record struct UnitLock(int Unit, int Place, int KeyRoad, bool IsBackward, int Start, int End)
{
    /// <summary>No place or no key road.</summary>
    public const int None = -1;

    /// <summary>Whether a key road is driven.</summary>
    public bool IsPass => KeyRoad != None;
}
