using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>One of a few words, each with its aliases.</summary>
/// <param name="words">Meaning, word and aliases, in the order messages list them.</param>
internal sealed class WordRule<T>(params (T Meaning, string[] Words)[] words) : ValueRule<T>
    where T : notnull
{
    public override ValueShape Shape { get; } = new("string") { Words = [.. words.SelectMany(w => w.Words)] };

    public override T Placeholder => words[0].Meaning;

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = Placeholder;
        if (!IsText(raw))
        {
            problem = WrongType(raw);
            return false;
        }

        foreach (var (meaning, spellings) in words)
        {
            if (spellings.Contains(raw.Text))
            {
                value = meaning;
                problem = null;
                return true;
            }
        }

        problem = new ValueProblem(DiagnosticCode.UnknownWord, $"unknown word; the nearest known one is '{Spelling.Nearest(raw.Text, Shape.Words)}'");
        return false;
    }
}
