namespace RoutePlanner.Core.Roads.Quality;

/// <summary>A road map in figures.</summary>
/// <param name="Roads">Lines in the file.</param>
/// <param name="Kilometres">Length of all roads open to somebody.</param>
/// <param name="CarKilometres">Length of those open to cars.</param>
/// <param name="DeadEnds">Ends of roads inside the map that stop short of nothing: nothing is wrong with them.</param>
/// <param name="CutEnds">Ends at the edge of the map, where it was cut.</param>
/// <param name="NearMissEnds">Ends that stop just short of another road.</param>
public sealed record RoadFigures(int Roads, double Kilometres, double CarKilometres, int DeadEnds, int CutEnds, int NearMissEnds);
