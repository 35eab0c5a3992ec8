namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>What a unit is to do next, and how it gets there.</summary>
/// <param name="Node">Where it stands; where a pass begins.</param>
/// <param name="Place">The place it visits or waits at, or a negative number.</param>
/// <param name="KeyRoad">The key road it passes, or a negative number.</param>
/// <param name="IsForward">Direction of the pass.</param>
/// <param name="IsVisit">Visit rather than wait.</param>
/// <param name="Start">Not before this second.</param>
/// <param name="Seconds">How long it stands.</param>
/// <param name="Via">Node on the way, or a negative number for the fastest way.</param>
/// <param name="Pace">Time of the drive and the pass in quarters of the usual: 4 is usual, 0 an absurd plan's.</param>
internal readonly record struct TortureStop(
    int Node, int Place, int KeyRoad, bool IsForward, bool IsVisit, int Start, int Seconds, int Via, int Pace)
{
    public const int UsualPace = 4;
}
