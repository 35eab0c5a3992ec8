using System.CommandLine;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Cli.Commands;

/// <summary>The options of commands that write pages and maps: their language and the font of the picture.</summary>
internal sealed class OutputFlags
{
    /// <param name="what">What is written in the language, for the help.</param>
    /// <param name="picture">The picture's file name.</param>
    public OutputFlags(string what, string picture)
    {
        Language = new Option<string?>("--lang") { Description = $"Language of {what} (default: the county's)." };
        Language.AcceptOnlyFromAmong("zh-CN", "en");
        Font = new Option<string?>("--font") { Description = $"Font file with Chinese letters for {picture} (default: an installed one)." };
    }

    public Option<string?> Language { get; }

    public Option<string?> Font { get; }

    /// <summary>What the user gave.</summary>
    public OutputOptions Of(ParseResult parsed) => new() { Language = parsed.GetValue(Language), FontFile = parsed.GetValue(Font) };
}
