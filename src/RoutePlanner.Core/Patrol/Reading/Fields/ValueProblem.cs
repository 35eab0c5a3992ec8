namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>Why a value was not understood.</summary>
/// <param name="Code">Diagnostic code.</param>
/// <param name="Message">One sentence part, without the value and what is allowed, which the diagnostic has in places of their own.</param>
/// <param name="Found">The part of the value it is about, if not all of it.</param>
internal sealed record ValueProblem(string Code, string Message, string? Found = null);
