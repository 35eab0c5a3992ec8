using System.Text.Encodings.Web;
using System.Text.Json;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>Writes what the doctor found to files. Each is written under a temporary name and then renamed.</summary>
public static class DoctorOutput
{
    /// <summary>Writes the findings as JSON (docs/doctor.md).</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void WriteJson(DoctorReport report, string path)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("layers");
            foreach (var finding in report.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        Replace(path, stream.ToArray());
    }

    /// <summary>
    /// Writes corrected copies of the layers that fit better otherwise, in WGS84 degrees; all else in them stays as it is. Shapefiles and GeoPackages are written as GeoJSON.
    /// </summary>
    /// <param name="report">The findings.</param>
    /// <param name="countyFolder">The county that was examined; nothing is written into it.</param>
    /// <param name="folder">Where to write; made if need be. No county: its layers would be replaced.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The folder is the county's own or another county, or can't be written.</exception>
    public static IReadOnlyList<CorrectedLayer> WriteCorrected(DoctorReport report, string countyFolder, string folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (RealPath(countyFolder) == RealPath(folder) || File.Exists(Path.Combine(folder, "county.json")))
        {
            throw new IOException("the corrected layers are not written into a county, where they would replace its own; give another folder");
        }

        if (report.Corrections.IsEmpty)
        {
            return [];
        }

        Directory.CreateDirectory(folder);
        foreach (var correction in report.Corrections)
        {
            Replace(Path.Combine(folder, correction.File), correction.ToBytes());
        }

        return [.. report.Corrections.Select(c => new CorrectedLayer(c.Original, c.File))];
    }

    private static void Write(Utf8JsonWriter json, LayerFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("layer", finding.Layer);
        json.WriteString("file", finding.File);
        json.WriteString("declared", finding.Declared);
        json.WriteString("verdict", finding.Verdict switch { LayerVerdict.Fits => "fits", LayerVerdict.FitsOtherwise => "fits-otherwise", _ => "cannot-tell" });
        json.WriteString("hypothesis", finding.Hypothesis);
        json.WriteString("explanation", finding.Explanation);
        json.WriteNumber("points", finding.Points);
        json.WriteNumber("votes", finding.Votes);
        json.WriteString("evidence", finding.Evidence);
        Number(json, "shareBefore", finding.ShareBefore);
        Number(json, "shareAfter", finding.ShareAfter);
        Number(json, "chanceOfError", finding.ChanceOfError);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>The path a folder really has, so that a link to the county counts as the county.</summary>
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) && new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : full;
    }

    private static void Replace(string path, byte[] bytes)
    {
        var temporary = path + ".part";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
