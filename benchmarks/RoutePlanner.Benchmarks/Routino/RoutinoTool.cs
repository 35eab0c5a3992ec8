using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Xml;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Routino's programs (Debian package <c>routino</c>, Andrew M. Bishop), run one process a question.</summary>
internal sealed class RoutinoTool(string folder)
{
    private const string Splitter = "planetsplitter";
    private const string Router = "routino-router";
    private const string Dumper = "filedumper";

    /// <summary>Where the Debian package keeps its tagging rules and translations.</summary>
    public const string ShareFolder = "/usr/share/routino";

    /// <summary>How Routino's XML parser wants files: a byte order mark is an error to it.</summary>
    public static XmlWriterSettings XmlSettings { get; } = new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The version that is installed, or null where Routino is missing.</summary>
    public static string? FindVersion()
    {
        try
        {
            var (output, error, _) = Run(Router, ["--version"]);
            return System.IO.File.Exists(Path.Combine(ShareFolder, "tagging.xml")) ? (output + error).Split(' ').FirstOrDefault(w => w.Length > 0 && char.IsAsciiDigit(w[0])) ?? "unknown" : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>A file in the folder where the databases are.</summary>
    public string File(string name) => Path.Combine(folder, name);

    /// <summary>Makes the database of a map; everything is kept, so that every vertex of the map is one of Routino's nodes.</summary>
    /// <returns>Its last words, which count what was written.</returns>
    public string Split(string map, string tagging, string prefix)
    {
        var (output, error, exit) = Run(Splitter, [$"--dir={folder}", $"--prefix={prefix}", $"--tagging={tagging}", "--prune-none", "--loggable", map]);
        return exit == 0 ? output : throw new InvalidOperationException($"{Splitter} failed: {output}{error}");
    }

    /// <summary>Writes a database as OSM XML: what Routino makes of the map.</summary>
    public void Dump(string prefix, string target)
    {
        using var file = System.IO.File.Create(target);
        using var process = Start(Dumper, [$"--dir={folder}", $"--prefix={prefix}", "--dump-osm", "--no-super"]);
        process.StandardOutput.BaseStream.CopyTo(file);
        process.WaitForExit();
    }

    /// <summary>The quickest route between two nodes, as the text with every node; or why there is none, in Routino's words.</summary>
    public (string? Text, string Error) Route(string prefix, string profiles, string transport, (double Lon, double Lat) from, (double Lon, double Lat) to)
    {
        var (output, error, exit) = Run(Router,
        [
            $"--dir={folder}", $"--prefix={prefix}", $"--profiles={profiles}", $"--translations={ShareFolder}/translations.xml", $"--transport={transport}", "--quickest",
            "--exact-nodes-only", "--output-text-all", "--output-stdout", Invariant($"--lon1={from.Lon:0.0000000}"), Invariant($"--lat1={from.Lat:0.0000000}"),
            Invariant($"--lon2={to.Lon:0.0000000}"), Invariant($"--lat2={to.Lat:0.0000000}"),
        ]);
        return exit == 0 ? (output, "") : (null, (output + error).Trim());
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static (string Output, string Error, int Exit) Run(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult(), process.ExitCode);
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
