namespace RoutePlanner.Core.Optimisation.Routing;
internal static class Tuning
{
    private static readonly Dictionary<string,int> cache = new();
    public static int Get(string name, int value)
    {
        if (!cache.TryGetValue(name, out var v)) { v = int.TryParse(Environment.GetEnvironmentVariable(name), out var x) ? x : value; cache[name] = v; }
        return v;
    }
}
