using System.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>One problem in the input, with everything a user needs to find and mend it.</summary>
/// <param name="Code">Stable code, lower-case words joined by '-', e.g. <c>unknown-field</c>; listed in docs/diagnostics.md.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="File">File name inside the county folder, or the path as the user gave it.</param>
/// <param name="Where">Line, feature or JSON path: <c>line 12</c>, <c>feature 'p-17'</c>, <c>$.rules.gap</c>; null for the whole file.</param>
/// <param name="Field">Field (column, property) name, or null.</param>
/// <param name="Message">One English sentence that holds the values and, where there is one, the next step.</param>
/// <param name="Found">What was found, as written in the file; null where it can't be shown.</param>
/// <param name="Allowed">What is allowed, as short data rather than prose: <c>0–48</c>, <c>HH:mm</c>, <c>entry_exit|organ|…</c>.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string File, string? Where, string? Field, string Message, string? Found = null, string? Allowed = null)
{
    /// <summary>One line: <c>places.csv, line 12, field visits: … (found '-3'; allowed 0–48)</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Where is not null)
        {
            text.Append(", ").Append(Where);
        }

        if (Field is not null)
        {
            text.Append(", field ").Append(Field);
        }

        text.Append(": ").Append(Message);
        var brackets = (Found, Allowed) switch
        {
            (null, null) => "",
            (null, _) => $" (allowed: {Allowed})",
            (_, null) => $" (found: {Found})",
            _ => $" (found: {Found}; allowed: {Allowed})",
        };
        return text.Append(brackets).ToString();
    }
}
