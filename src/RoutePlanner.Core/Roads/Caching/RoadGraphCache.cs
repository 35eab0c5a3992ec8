using System.Security.Cryptography;
using System.Text;

namespace RoutePlanner.Core.Roads.Caching;

/// <summary>
/// Keeps built road graphs in files, so that the next run needs not build them again. A file that is stale, cut short or altered in a single bit is found out and
/// built anew; a folder that can't be written to costs nothing but the time to build.
/// <code>
/// file: "RPGRAPH1" | SHA-256 of the key (32) | length of the arrays (8) | their CRC-32C (4) | 0 (4) | arrays, see RoadGraphImage
/// </code>
/// Same graph, same bytes. A new version of the format has another name in front.
/// </summary>
/// <param name="folder">Where the files are; made when first needed.</param>
public sealed class RoadGraphCache(string folder)
{
    private const string Extension = ".graph";
    private const string FolderVariable = "ROUTEPLANNER_CACHE";
    private static readonly byte[] Magic = "RPGRAPH1"u8.ToArray();

    /// <summary>
    /// The user's own cache: in the folder named by <c>ROUTEPLANNER_CACHE</c>, else in one of the system's for such files. Null where there is no place for one; an empty name turns it off.
    /// </summary>
    public static RoadGraphCache? OfUser()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { } named)
        {
            return named.Length == 0 ? null : new RoadGraphCache(named);
        }

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return own.Length == 0 ? null : new RoadGraphCache(Path.Combine(own, "RoutePlanner", "graphs"));
    }

    /// <summary>The graph kept under a key, or else the one built now, which is kept.</summary>
    /// <param name="name">Which graph, e.g. the county's id: one file is kept a name. Anything; only its digest is used in the file's name.</param>
    /// <param name="key">All that the graph depends on, in any text: another key is another graph.</param>
    /// <param name="build">Makes the graph where none is kept.</param>
    public RoadGraphBuild GetOrBuild(string name, string key, Func<RoadGraphBuild> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var path = PathOf(name);
        if (TryRead(path, key, out _) is { } kept)
        {
            return kept;
        }

        var made = build();
        TryWrite(path, key, made);
        return made;
    }

    /// <summary>The file that a graph of this name is kept in.</summary>
    public string PathOf(string name) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32] + Extension);

    /// <summary>The graph in a file, or null with the reason why it can't be used.</summary>
    internal static RoadGraphBuild? TryRead(string path, string key, out string problem)
    {
        problem = "";
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length == 0)
            {
                problem = "there is no file";
                return null;
            }

            var reader = new ArchiveReader(new MappedFile(path));
            if (!reader.Bytes(Magic.Length).SequenceEqual(Magic))
            {
                problem = "another version's file";
            }
            else if (!reader.Bytes(SHA256.HashSizeInBytes).SequenceEqual(DigestOf(key)))
            {
                problem = "made from other inputs";
            }
            else if (BitConverter.ToInt64(reader.Bytes(sizeof(long))) is var length && reader.Left != length + sizeof(ulong))
            {
                problem = "cut short or grown";
            }
            else if (BitConverter.ToUInt64(reader.Bytes(sizeof(ulong))) != reader.ChecksumOfRest())
            {
                problem = "altered";
            }
            else
            {
                var image = new RoadGraphImage();
                image.Exchange(reader);
                return image.ToBuild();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problem = e.Message;
        }

        return null;
    }

    /// <summary>Writes a file whole or not at all; false where the folder does not let it.</summary>
    internal static bool TryWrite(string path, string key, RoadGraphBuild build)
    {
        var unfinished = FormattableString.Invariant($"{path}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.Create(unfinished))
            {
                var headerLength = Magic.Length + SHA256.HashSizeInBytes + sizeof(long) + sizeof(ulong);
                file.Position = headerLength;
                var writer = new ArchiveWriter(file);
                new RoadGraphImage(build).Exchange(writer);
                file.Position = 0;
                file.Write(Magic);
                file.Write(DigestOf(key));
                file.Write(BitConverter.GetBytes(writer.Length));
                file.Write(BitConverter.GetBytes((ulong)writer.Checksum));
            }

            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(unfinished);
            }
            catch (Exception e2) when (e2 is IOException or UnauthorizedAccessException)
            {
                // Nothing more can be done about a leftover in a folder that refuses it.
            }

            return false;
        }
    }

    /// <summary>The digest of a key. The program's own build is part of it: a new program trusts no old graph.</summary>
    private static byte[] DigestOf(string key) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(RoadGraph).Assembly.ManifestModule.ModuleVersionId}\n{key}"));
}
