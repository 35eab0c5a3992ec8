namespace RoutePlanner.Viewer.Editing;

/// <summary>An edit that can't be made; the message is for the user.</summary>
internal sealed class EditException(string message) : Exception(message);
