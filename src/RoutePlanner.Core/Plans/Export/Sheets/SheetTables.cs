using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>Tables and labelled values, as all sheets have them.</summary>
internal static class SheetTables
{
    /// <summary>Opens a table with a head; <c>n</c> right-aligns a column (numbers), <c>t</c> keeps it on one line, an empty class does neither.</summary>
    public static void OpenTable(this Markup markup, string cssClass, params (string Title, string Class)[] columns)
    {
        markup.Open("table", ("class", cssClass));
        markup.Open("thead");
        markup.Open("tr");
        foreach (var (title, css) in columns)
        {
            markup.Leaf("th", title, ("class", css), ("scope", "col"));
        }

        markup.Close();
        markup.Close();
        markup.Open("tbody");
    }

    public static void CloseTable(this Markup markup)
    {
        markup.Close();
        markup.Close();
        markup.NewLine();
    }

    public static void Row(this Markup markup, params (string Text, string Class)[] cells)
    {
        markup.Open("tr");
        foreach (var (text, css) in cells)
        {
            markup.Leaf("td", text, ("class", css));
        }

        markup.Close();
    }

    /// <summary>"label value" in a line of facts; nothing where there is no value.</summary>
    public static void Fact(this Markup markup, string label, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        markup.Open("span");
        markup.Leaf("i", label + " ");
        markup.Leaf("b", value);
        markup.Close();
    }
}
