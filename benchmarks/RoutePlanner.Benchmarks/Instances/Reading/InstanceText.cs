using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>The lines of one instance file, read in order; collects what is wrong, so that a reader goes on and tells all of it.</summary>
internal sealed class InstanceText
{
    private readonly DiagnosticBag problems = new();
    private readonly string path;
    private readonly string[] lines;
    private int next;

    private InstanceText(string path, string[] lines)
    {
        this.path = path;
        this.lines = lines;
    }

    /// <exception cref="InputException">The file can't be read.</exception>
    public static InstanceText Open(string path)
    {
        try
        {
            return new InstanceText(path, File.ReadAllLines(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new Diagnostic(DiagnosticCode.UnreadableFile, Severity.Error, path, null, null, e.Message)]);
        }
    }

    /// <summary>The current line, without white space around it.</summary>
    public string Line { get; private set; } = "";

    /// <summary>Number of the current line, from 1.</summary>
    public int LineNumber => next;

    /// <summary>Goes to the next line that is not blank.</summary>
    public bool MoveNext()
    {
        while (next < lines.Length)
        {
            Line = lines[next++].Trim();
            if (Line.Length > 0)
            {
                return true;
            }
        }

        Line = "";
        return false;
    }

    /// <summary>Words of the current line.</summary>
    public string[] Words() => Line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Adds a problem of a line, the current one by default.</summary>
    public void Error(string code, string? field, string message, string? found = null, string? allowed = null, int? line = null) =>
        problems.Error(code, path, string.Create(CultureInfo.InvariantCulture, $"line {line ?? next}"), field, message, found, allowed);

    /// <summary>Adds a problem of the whole file.</summary>
    public void ErrorInFile(string code, string? field, string message, string? found = null, string? allowed = null) =>
        problems.Error(code, path, null, field, message, found, allowed);

    /// <summary>A whole number within a range; a problem and <paramref name="min"/> where it isn't one.</summary>
    public int Whole(string text, string field, int min, int max = int.MaxValue, int? line = null)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            Error(DiagnosticCode.WrongType, field, "a whole number is needed", text, line: line);
            return min;
        }

        if (value < min || value > max)
        {
            Error(DiagnosticCode.OutOfRange, field, "the number is out of range", text, string.Create(CultureInfo.InvariantCulture, $"{min}–{max}"), line);
            return min;
        }

        return value;
    }

    /// <summary>A finite number; a problem and 0 where it isn't one.</summary>
    public double Number(string text, string field)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Error(DiagnosticCode.WrongType, field, "a number is needed", text);
            return 0;
        }

        return value;
    }

    /// <summary>A problem unless a stated count and the counted one agree.</summary>
    public void CheckCount(string field, int stated, int counted)
    {
        if (stated != counted)
        {
            ErrorInFile(
                DiagnosticCode.FieldConflict, field, "the file states another number than it holds", stated.ToString(CultureInfo.InvariantCulture),
                counted.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Throws if anything was wrong.</summary>
    /// <exception cref="InputException">With all problems.</exception>
    public void ThrowIfErrors() => problems.ThrowIfErrors();
}
