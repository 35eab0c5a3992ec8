namespace RoutePlanner.Core.Roads.Access;

/// <summary>One <c>value @ condition</c> of a conditional tag.</summary>
/// <param name="Value">Trimmed, in lower case.</param>
/// <param name="Rule">When it is in force; null where the condition is none of time.</param>
internal sealed record ConditionalClause(string Value, TimeRule? Rule);
