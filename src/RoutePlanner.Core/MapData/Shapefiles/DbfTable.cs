using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>
/// A dBASE table as it lies beside a shapefile: the header, then records of one length, texts padded with blanks. Nothing is decoded before its encoding is known.
/// Source: dBASE Table File Format (.dbf), header of versions III to 7 without the last's long names.
/// <code>
/// 0 version | 4 records (4 bytes) | 8 header length (2) | 10 record length (2) | 29 language id | 32 one entry of 32 bytes a field: name (11), type (1), 16 length (1) | 0x0D
/// </code>
/// </summary>
internal sealed class DbfTable
{
    private const int HeaderBytes = 32;
    private const int FieldBytes = 32;
    private const byte HeaderEnd = 0x0D;
    private const byte Deleted = (byte)'*';

    private readonly byte[] bytes;
    private readonly int headerLength;
    private readonly int recordLength;
    private readonly ImmutableArray<(int At, DbfField Field)> fields;

    private DbfTable(byte[] bytes, int recordCount, int headerLength, int recordLength, ImmutableArray<(int At, DbfField Field)> fields)
    {
        this.bytes = bytes;
        this.headerLength = headerLength;
        this.recordLength = recordLength;
        this.fields = fields;
        RecordCount = recordCount;
    }

    /// <summary>Records, deleted ones too.</summary>
    public int RecordCount { get; }

    /// <summary>The code of the language driver that wrote it; 0 for none.</summary>
    public byte LanguageId => bytes[29];

    /// <summary>Its columns, their names decoded so.</summary>
    public ImmutableArray<DbfField> Fields(Encoding encoding) => [.. fields.Select(f => f.Field with { Name = NameOf(f.At, encoding) })];

    /// <summary>Opens a table; null, with what is wrong, if its parts don't fit together.</summary>
    public static DbfTable? Open(byte[] bytes, out string fault)
    {
        fault = "";
        if (bytes.Length <= HeaderBytes)
        {
            fault = "it is too short for a dBASE table";
            return null;
        }

        var recordCount = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        int headerLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        int recordLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10));
        var fields = ImmutableArray.CreateBuilder<(int, DbfField)>();
        var offset = 1;
        for (var at = HeaderBytes; at < headerLength && at < bytes.Length && bytes[at] != HeaderEnd; at += FieldBytes)
        {
            if (at + FieldBytes > bytes.Length)
            {
                break;
            }

            var field = new DbfField("", (char)bytes[at + 11], offset, bytes[at + 16]);
            fields.Add((at, field));
            offset += field.Length;
        }

        if (headerLength <= HeaderBytes || headerLength > bytes.Length || fields.Count == 0 || recordLength < offset)
        {
            fault = "its header is damaged, or it is no dBASE table";
            return null;
        }

        if (recordCount * (long)recordLength > bytes.Length - headerLength)
        {
            fault = $"it ends early: its header announces {recordCount} records, and there is room for {(bytes.Length - headerLength) / recordLength}";
            return null;
        }

        return new DbfTable(bytes, (int)recordCount, headerLength, recordLength, fields.ToImmutable());
    }

    /// <summary>Whether a record is marked as deleted; its shape is void, too.</summary>
    public bool IsDeleted(int record) => bytes[headerLength + (record * recordLength)] == Deleted;

    /// <summary>A field's bytes in a record.</summary>
    public ReadOnlySpan<byte> Bytes(int record, DbfField field) => bytes.AsSpan(headerLength + (record * recordLength) + field.Offset, field.Length);

    /// <summary>The bytes that hold text in some encoding: the names of the fields, and the records.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Texts()
    {
        foreach (var (at, _) in fields)
        {
            yield return NameBytes(at);
        }

        for (var record = 0; record < RecordCount; record++)
        {
            foreach (var (_, field) in fields.Where(f => f.Field.Type == 'C'))
            {
                yield return bytes.AsMemory(headerLength + (record * recordLength) + field.Offset, field.Length);
            }
        }
    }

    private ReadOnlyMemory<byte> NameBytes(int at)
    {
        var name = bytes.AsMemory(at, 11);
        var end = name.Span.IndexOf((byte)0);
        return end < 0 ? name : name[..end];
    }

    private string NameOf(int at, Encoding encoding)
    {
        try
        {
            return encoding.GetString(NameBytes(at).Span).Trim();
        }
        catch (DecoderFallbackException)
        {
            // A name cut in the middle of a character; what is left of it is no field that is known, and the message about that will show it.
            return Encoding.Latin1.GetString(NameBytes(at).Span).Trim();
        }
    }
}
