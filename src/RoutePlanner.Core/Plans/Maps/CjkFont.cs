using RoutePlanner.Core.MapData;
using SkiaSharp;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>
/// Finds an installed font with Chinese letters. The drawing library as shipped sees no system fonts, so the usual folders
/// are searched for the usual files; a font given by the user comes first.
/// </summary>
internal static class CjkFont
{
    /// <summary>A letter of the simplified set that a font for us must have: 巡.</summary>
    private const int Probe = 0x5DE1;

    /// <summary>Starts of file names in lower case, best first: a sans serif, regular weight.</summary>
    private static readonly string[] KnownFiles =
    [
        "notosanscjk-regular", "notosanscjksc-regular", "notosanssc-regular", "notosanssc", "sourcehansanssc-regular", "sourcehansanscn-regular",
        "sourcehansans-regular", "msyh.", "pingfang", "hiragino sans gb", "stheiti", "wqy-microhei", "wqy-zenhei", "deng.", "simhei", "simsun",
        "droidsansfallback", "notosansmonocjk", "notoserifcjk-regular", "uming", "ukai",
    ];

    /// <summary>The font, or null with a warning in <paramref name="bag"/>. The caller disposes it.</summary>
    public static SKTypeface? Find(string? fontFile, DiagnosticBag bag)
    {
        if (fontFile is not null)
        {
            if (File.Exists(fontFile) && Open(fontFile) is { } given)
            {
                return given;
            }

            bag.Warn(DiagnosticCode.NoCjkFont, fontFile, null, null, "this font file can't be read or has no Chinese letters; an installed font is looked for instead.");
        }

        foreach (var file in Candidates(Folders()))
        {
            if (Open(file) is { } typeface)
            {
                return typeface;
            }
        }

        bag.Warn(
            DiagnosticCode.NoCjkFont, "map.png", null, null,
            "no font with Chinese letters was found, so the map is drawn without text; install one (Debian, Ubuntu: fonts-noto-cjk; Fedora: google-noto-sans-cjk-fonts; "
            + "Windows, macOS: Noto Sans CJK SC or Source Han Sans) or name a font file with --font.");
        return null;
    }

    /// <summary>Known font files under the folders, best first; of several of one kind the first by path.</summary>
    internal static IEnumerable<string> Candidates(IEnumerable<string> folders)
    {
        var found = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .Select(path => (Path: path, Rank: Rank(Path.GetFileName(path))))
            .Where(file => file.Rank >= 0)
            .ToList();
        return found.OrderBy(file => file.Rank).ThenBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Path);
    }

    private static int Rank(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension is ".ttf" or ".ttc" or ".otf" or ".otc"
            ? Array.FindIndex(KnownFiles, known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase))
            : -1;
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }

    /// <summary>Of a collection the face for simplified Chinese (in Noto's the third), else the first that has the letters.</summary>
    private static SKTypeface? Open(string file)
    {
        SKTypeface? best = null;
        for (var index = 0; index < 16; index++)
        {
            var typeface = SKTypeface.FromFile(file, index);
            if (typeface is null)
            {
                break;
            }

            var isSimplified = typeface.FamilyName.EndsWith(" SC", StringComparison.Ordinal) || typeface.FamilyName.EndsWith(" CN", StringComparison.Ordinal);
            if (HasChinese(typeface) && (best is null || isSimplified))
            {
                best?.Dispose();
                best = typeface;
                if (isSimplified)
                {
                    break;
                }
            }
            else
            {
                typeface.Dispose();
            }

            if (!file.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return best;
    }

    private static bool HasChinese(SKTypeface typeface)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(Probe);
    }
}
