namespace RoutePlanner.Core.Roads.Access;

/// <summary>One <c>value @ condition</c> of a conditional tag.</summary>
/// <param name="Value">Trimmed, in lower case.</param>
/// <param name="Rule">When it is in force; null where the condition is none of weekdays and hours.</param>
/// <param name="IsOfTime">Whether a condition without a rule speaks of time all the same (sunset, months, holidays): it may be in force tonight.</param>
internal sealed record ConditionalClause(string Value, TimeRule? Rule, bool IsOfTime)
{
    /// <summary>How much of some hours it covers. A time that is not understood may be any part of them; weather and weights are none.</summary>
    public NightShare Covers(NightHours? hours) => Rule?.Covers(hours) ?? (IsOfTime ? NightShare.Part : NightShare.None);
}
