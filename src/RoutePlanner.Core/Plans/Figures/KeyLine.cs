namespace RoutePlanner.Core.Plans.Figures;

/// <summary>A key road as a line of the net.</summary>
/// <param name="KeyRoadId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Metres">Length of its beats; 0 where it isn't on the map.</param>
/// <param name="PatrolledMetres">Length of the beats that are driven on at least once.</param>
/// <param name="Passes">How often it is driven end to end as a pass.</param>
/// <param name="PassUnits">How many different units do that.</param>
/// <param name="Units">How many different units drive on any of its beats.</param>
public sealed record KeyLine(string KeyRoadId, string Name, double Metres, double PatrolledMetres, int Passes, int PassUnits, int Units);
