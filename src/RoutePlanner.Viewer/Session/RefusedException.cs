namespace RoutePlanner.Viewer.Session;

/// <summary>Something a user asked for is not done; says why and what to do.</summary>
/// <param name="message">In English.</param>
/// <param name="chinese">The same in Chinese.</param>
internal abstract class RefusedException(string message, string chinese) : Exception(message)
{
    public string Chinese { get; } = chinese;
}
