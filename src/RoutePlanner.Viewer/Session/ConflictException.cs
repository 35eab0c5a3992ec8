namespace RoutePlanner.Viewer.Session;

/// <summary>A change that came too late: somebody else was faster. The message is for the user.</summary>
internal sealed class ConflictException(string message) : Exception(message);
