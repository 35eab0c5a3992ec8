using System.Buffers.Binary;
using System.Text;

namespace RoutePlanner.Core.Tests.Fuzzing;

/// <summary>
/// Damages a file in the ways that find faults in readers: bits, pieces lost, doubled or from another file, lengths and counts, numbers written in text. The same random numbers give the
/// same damage.
/// </summary>
internal sealed class Mutator(Random random)
{
    private const int MaxPiece = 64;
    private const int MaxGrowth = 1 << 16;

    /// <summary>Values that lengths and counts go wrong at.</summary>
    private static readonly long[] Edges =
        [0, 1, -1, 2, 7, 127, 128, 255, 256, 65_535, 65_536, 1 << 20, (1 << 25) + 1, int.MaxValue, int.MinValue, 1L << 32, long.MaxValue, long.MinValue, 100_000_000];

    /// <summary>Numbers that parsers and arithmetic go wrong at.</summary>
    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1e308", "1e309", "-1e999", "1e-400", "NaN", "Infinity", "99999999999999999999", "9223372036854775808", "2147483648", "-2147483649", "4294967296", "0.1", "180.0000001", "90", "",
        "1e5", "007", "٣", "0x10", "24:00", "00:60",
    ];

    /// <summary>Bytes that mean something to some format.</summary>
    private static readonly byte[][] Tokens =
        [.. new[] { "\"", "{", "}", "[", "]", ",", ";", "<", ">", "/>", "&", "&x;", "<!DOCTYPE a>", "\0", "\uFEFF", "\r", "\n", "null", "true", "[[", "\\ud800", "'", "../", "%", "\u2028", "\uD83D\uDE00" }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>One file, damaged one to four times.</summary>
    /// <param name="file">The file.</param>
    /// <param name="others">Whole files of the same format to take pieces from.</param>
    public byte[] Damage(byte[] file, IReadOnlyList<byte[]> others)
    {
        var bytes = new List<byte>(file);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            DamageOnce(bytes, others);
        }

        return [.. bytes];
    }

    private void DamageOnce(List<byte> bytes, IReadOnlyList<byte[]> others)
    {
        if (bytes.Count == 0)
        {
            bytes.Add((byte)random.Next(256));
            return;
        }

        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, MaxPiece), bytes.Count - at);
        switch (random.Next(11))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                var other = others[random.Next(others.Count)];
                var from = random.Next(other.Length);
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other[from..]);
                break;
            case 7:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 8:
                WriteEdge(bytes, at);
                break;
            case 9:
                Repeat(bytes, at, length);
                break;
            default:
                ReplaceNumber(bytes, at);
                break;
        }
    }

    /// <summary>Writes a number of 1, 2, 4 or 8 bytes, in one of the two orders.</summary>
    private void WriteEdge(List<byte> bytes, int at)
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        var edge = Edges[random.Next(Edges.Length)];
        var width = 1 << random.Next(4);
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, edge);
            number = number[..width];
        }
        else
        {
            BinaryPrimitives.WriteInt64BigEndian(number, edge);
            number = number[^width..];
        }

        for (var i = 0; i < number.Length && at + i < bytes.Count; i++)
        {
            bytes[at + i] = number[i];
        }
    }

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var piece = bytes.GetRange(at, length);
        var times = Math.Min(1 << random.Next(12), MaxGrowth / length);
        bytes.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(p => p));
    }

    /// <summary>Replaces the next number in the text, or in what looks like text.</summary>
    private void ReplaceNumber(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
        if (start >= 0)
        {
            var end = bytes.FindIndex(start, b => b is not (>= (byte)'0' and <= (byte)'9' or (byte)'.'));
            bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
            bytes.InsertRange(start, Encoding.UTF8.GetBytes(Numbers[random.Next(Numbers.Length)]));
        }
    }
}
