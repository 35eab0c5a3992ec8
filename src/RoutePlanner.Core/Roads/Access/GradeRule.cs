namespace RoutePlanner.Core.Roads.Access;

/// <summary>Which kind of road a Chinese grade or route number stands for.</summary>
/// <param name="Road">A <c>highway</c> value of <see cref="RoadTables.Kinds"/>.</param>
/// <param name="Expressway">The same where the road's number is an expressway's.</param>
internal sealed record GradeRule(string Road, string Expressway);
