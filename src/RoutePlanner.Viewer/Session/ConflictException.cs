namespace RoutePlanner.Viewer.Session;

/// <summary>A change that came too late: somebody else was faster.</summary>
internal sealed class ConflictException(string message, string chinese) : RefusedException(message, chinese);
