namespace RoutePlanner.Core.Tests.Fuzzing;

/// <summary>A format to damage files of.</summary>
/// <param name="File">Name of the file that is damaged.</param>
/// <param name="Seeds">Whole files, small, so that damage meets what matters.</param>
/// <param name="Companions">Whole files that lie beside it.</param>
/// <param name="Read">Reads what is in a folder.</param>
internal sealed record FuzzFormat(string File, IReadOnlyList<byte[]> Seeds, IReadOnlyDictionary<string, byte[]> Companions, Action<string> Read);
