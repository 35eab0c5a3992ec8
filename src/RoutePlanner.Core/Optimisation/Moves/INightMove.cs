namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A kind of move on a night: draws one at random. It knows nothing of prices; whether the move is worth making is for the search to say.</summary>
internal interface INightMove
{
    /// <summary>Puts a move on a unit's route, perhaps on another's too, into a trial.</summary>
    /// <returns>False where the one drawn makes no sense; the trial then holds nothing of use.</returns>
    bool TryDraw(NightTrial trial, int unit);
}
