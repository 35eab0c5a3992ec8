using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Editing;

/// <summary>An edit that can't be made.</summary>
internal sealed class EditException(string message, string chinese) : RefusedException(message, chinese);
