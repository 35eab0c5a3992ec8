using System.Collections.Frozen;
using System.Reflection;

namespace RoutePlanner.Viewer.Serving;

/// <summary>The built page's files, kept in the assembly by Web.targets.</summary>
internal static class PageFiles
{
    private const string Prefix = "web/";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Names = Assembly.GetExecutingAssembly().GetManifestResourceNames().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the program was built with its page.</summary>
    public static bool Exist => Names.Contains(Prefix + "index.html");

    /// <summary>A file by its path below the page's address; an empty path is the page itself.</summary>
    public static IResult Get(string? path)
    {
        var name = Prefix + (string.IsNullOrEmpty(path) ? "index.html" : path);
        return Names.Contains(name) && ContentTypes.TryGetValue(Path.GetExtension(name), out var type)
            ? Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!, type)
            : Results.NotFound();
    }
}
