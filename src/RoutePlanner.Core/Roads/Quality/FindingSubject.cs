namespace RoutePlanner.Core.Roads.Quality;

/// <summary>A thing that a finding is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in its file.</param>
/// <param name="Name">Its name, or an empty text.</param>
public sealed record FindingSubject(SubjectKind Kind, string Id, string Name);
