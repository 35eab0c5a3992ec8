namespace RoutePlanner.Core.Coverage;

/// <summary>What items with the same hours and the same memory of a presence share.</summary>
/// <param name="Profile">Relative risk of each slot in thousandths, 0 to <see cref="RiskModel.MaxRisk"/>.</param>
/// <param name="HalfLifeSeconds">In this time after a presence's end its protection halves; 60 to 14,400.</param>
internal sealed record RiskClass(int[] Profile, int HalfLifeSeconds);
