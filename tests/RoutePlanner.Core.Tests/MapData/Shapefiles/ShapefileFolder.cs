using System.Buffers.Binary;
using System.Text;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Shapefiles;

/// <summary>A folder with a small shapefile written byte by byte, so that tests can write what no library would.</summary>
internal sealed class ShapefileFolder : IDisposable
{
    /// <summary>Degrees of WGS84 as ESRI's programs write them.</summary>
    public const string DegreesPrj = """GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shapefile");

    public DiagnosticBag Diagnostics { get; } = new();

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Writes a shapefile: one record per shape, one row of texts per record.</summary>
    public ShapefileFolder Write(
        int shapeType, IReadOnlyList<byte[]> shapes, IReadOnlyList<(string Name, char Type, int Length)> fields, IReadOnlyList<string[]> rows, Encoding? encoding = null, string name = "roads")
    {
        var (shp, shx) = Shapes(shapeType, shapes);
        File.WriteAllBytes(PathOf(name + ".shp"), shp);
        File.WriteAllBytes(PathOf(name + ".shx"), shx);
        File.WriteAllBytes(PathOf(name + ".dbf"), Dbf(fields, rows, encoding ?? Encoding.UTF8));
        return this;
    }

    public ShapefileFolder With(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public ShapefileFolder Edit(string name, Func<byte[], byte[]> edit)
    {
        File.WriteAllBytes(PathOf(name), edit(File.ReadAllBytes(PathOf(name))));
        return this;
    }

    public ShapefileFolder Without(string name)
    {
        File.Delete(PathOf(name));
        return this;
    }

    public RawTable Read(string name = "roads.shp", CoordinateSystem? declared = null, params string[] knownFields)
    {
        var input = InputFolder.Open(folder.FullName, Diagnostics)!;
        return LayerFile.Read(input, name, knownFields.Length > 0 ? knownFields : DrawnRoadReader.KnownFields, declared, Diagnostics);
    }

    public string[] Codes => [.. Diagnostics.Items.Select(d => d.Code)];

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The content of a line or polygon record.</summary>
    public static byte[] Multi(int type, params (double X, double Y)[][] parts)
    {
        var points = parts.SelectMany(p => p).ToArray();
        var bytes = new List<byte>();
        bytes.AddRange(Little(type));
        bytes.AddRange(new byte[32]);
        bytes.AddRange(Little(parts.Length));
        bytes.AddRange(Little(points.Length));
        var start = 0;
        foreach (var part in parts)
        {
            bytes.AddRange(Little(start));
            start += part.Length;
        }

        bytes.AddRange(points.SelectMany(p => BitConverter.GetBytes(p.X).Concat(BitConverter.GetBytes(p.Y))));

        // Of the types with Z there follow the heights, of those with M the measures: their ranges and one number a point.
        return [.. bytes, .. new byte[(type > 10 ? 16 + (8 * points.Length) : 0) + (type is > 10 and < 20 ? 16 + (8 * points.Length) : 0)]];
    }

    public static byte[] Point(double x, double y) => [.. Little(1), .. BitConverter.GetBytes(x), .. BitConverter.GetBytes(y)];

    public static byte[] Null() => Little(0);

    private static (byte[] Shp, byte[] Shx) Shapes(int type, IReadOnlyList<byte[]> shapes)
    {
        var records = new List<byte>();
        var index = new List<byte>();
        for (var i = 0; i < shapes.Count; i++)
        {
            index.AddRange([.. Big((100 + records.Count) / 2), .. Big(shapes[i].Length / 2)]);
            records.AddRange([.. Big(i + 1), .. Big(shapes[i].Length / 2), .. shapes[i]]);
        }

        return ([.. Header(type, records.Count), .. records], [.. Header(type, index.Count), .. index]);
    }

    private static byte[] Header(int type, int contentBytes) =>
        [.. Big(9994), .. new byte[20], .. Big((100 + contentBytes) / 2), .. Little(1000), .. Little(type), .. new byte[64]];

    private static byte[] Dbf(IReadOnlyList<(string Name, char Type, int Length)> fields, IReadOnlyList<string[]> rows, Encoding encoding)
    {
        var header = new byte[32 + (32 * fields.Count) + 1];
        header[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), rows.Count);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(8), (short)header.Length);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(10), (short)(1 + fields.Sum(f => f.Length)));
        for (var i = 0; i < fields.Count; i++)
        {
            var entry = header.AsSpan(32 + (32 * i), 32);
            encoding.GetBytes(fields[i].Name, entry);
            entry[11] = (byte)fields[i].Type;
            entry[16] = (byte)fields[i].Length;
        }

        header[^1] = 0x0D;
        var records = rows.SelectMany(row => row.SelectMany((text, i) => Padded(encoding.GetBytes(text), fields[i].Length)).Prepend((byte)' '));
        return [.. header, .. records, 0x1A];
    }

    private static byte[] Padded(byte[] text, int length) => [.. text, .. Enumerable.Repeat((byte)' ', length - text.Length)];

    private static byte[] Little(int value) => BitConverter.GetBytes(value);

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
