namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>The kinds of <see cref="NightAct"/>.</summary>
internal enum ActKind
{
    Drive,
    PassForward,
    PassBackward,
    Visit,
    Wait,
}

/// <summary>One thing that one unit does.</summary>
/// <param name="Kind">What.</param>
/// <param name="Unit">Who.</param>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds, not before the start.</param>
/// <param name="Path">What it drives, or null.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Place">The place there, or a negative number.</param>
/// <param name="KeyRoad">What it passes.</param>
internal sealed record NightAct(ActKind Kind, int Unit, int Start, int End, TorturePath? Path = null, int Node = -1, int Place = -1, int KeyRoad = -1);
