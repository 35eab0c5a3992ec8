using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using RoutePlanner.Cli.Screen;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Themes;

namespace RoutePlanner.Cli.Commands;

/// <summary><c>routeplanner render</c>: a map of a plan by theme, over the night or at a moment, as PNG, SVG or PDF.</summary>
internal static class RenderCommand
{
    private const int LeastSize = 400;
    private const int MostSize = 8000;

    public static Command Create()
    {
        var plan = new Argument<string>("plan") { Description = "plan.json, or a folder that holds one." };
        var county = new Argument<string>("county") { Description = "County folder the plan is for." };
        var what = new Option<MapTheme>("--what") { Description = "What the map is about: routes, gaps, presence, risk or response.", DefaultValueFactory = _ => MapTheme.Routes };
        var at = new Option<string?>("--at") { Description = "A clock time of the night, HH:mm, to show how things stand then; without it the map is of the whole night." };
        var size = new Option<string>("--size") { Description = "Width and height in pixels, as 1600x1200; in a PDF 96 of them are an inch.", DefaultValueFactory = _ => "1600x1200" };
        size.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && ParseSize(result.Tokens[0].Value) is null)
            {
                result.AddError($"--size is {result.Tokens[0].Value}; allowed are a width and a height of {LeastSize} to {MostSize}, as 1600x1200.");
            }
        });
        var output = new Option<string>("--out") { Description = "The file; its ending .png, .svg or .pdf says which format.", Required = true };
        output.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && FormatOf(result.Tokens[0].Value) is null)
            {
                result.AddError($"--out is {result.Tokens[0].Value}; allowed are files that end in .png, .svg or .pdf.");
            }
        });
        var flags = new OutputFlags("the map", "PNG and PDF");
        var command = new Command("render", "Draws a map of a plan: routes, gaps, presence, risk or response times, of the night or at a moment.") { plan, county, what, at, size, output, flags.Language, flags.Font };
        command.SetAction(parsed => Run(
            parsed.GetValue(plan)!, parsed.GetValue(county)!, parsed.GetValue(what), parsed.GetValue(at), parsed.GetValue(size)!, parsed.GetValue(output)!, flags.Of(parsed)));
        return command;
    }

    private static int Run(string planPath, string countyFolder, MapTheme theme, string? at, string size, string output, OutputOptions options)
    {
        var (plan, problem) = PlanOfCounty.Read(planPath, countyFolder);
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PlanOfCounty.FileOf(planPath))));
        var map = new PlanMap(plan, problem, options.Language) { PlanDigest = digest }.Of(theme, at);
        var (width, height) = ParseSize(size)!.Value;
        var diagnostics = new DiagnosticBag();
        var bytes = MapRenderer.Render(map, MapSize.WithLegend(width, height), FormatOf(output)!.Value, scale: 1, options.FontFile, diagnostics);
        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        File.WriteAllBytes(output, bytes);
        DiagnosticList.Write(Console.Error, diagnostics.ToImmutable());
        Console.WriteLine($"Written to {output}.");
        return ExitCode.Success;
    }

    private static MapFormat? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".PNG" => MapFormat.Png,
        ".SVG" => MapFormat.Svg,
        ".PDF" => MapFormat.Pdf,
        _ => null,
    };

    /// <summary>Width and height in pixels; null where they are none, or out of their range.</summary>
    private static (int Width, int Height)? ParseSize(string text) =>
        text.Split('x') is [var width, var height]
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var h)
        && w is >= LeastSize and <= MostSize && h is >= LeastSize and <= MostSize
            ? (w, h)
            : null;
}
