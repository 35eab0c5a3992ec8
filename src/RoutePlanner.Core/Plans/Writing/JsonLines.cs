using System.Buffers;
using System.Text.Json;

namespace RoutePlanner.Core.Plans.Writing;

/// <summary>Lists of objects in an indented JSON file, an object a line: long lists stay readable, and a difference shows what differs.</summary>
internal static class JsonLines
{
    /// <summary>Writes a list as a property of the object that is open.</summary>
    /// <param name="json">The file.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes the properties of one item with the writer it is given.</param>
    public static void WriteLines<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        var onOneLine = json.Options with { Indented = false };
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var item in items)
        {
            buffer.ResetWrittenCount();
            using (var line = new Utf8JsonWriter(buffer, onOneLine))
            {
                line.WriteStartObject();
                write(line, item);
                line.WriteEndObject();
            }

            json.WriteRawValue(buffer.WrittenSpan);
        }

        json.WriteEndArray();
    }
}
