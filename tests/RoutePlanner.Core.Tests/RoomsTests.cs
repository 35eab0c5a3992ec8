using System.Reflection;
using System.Reflection.Emit;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Tests;

/// <summary>The folders of the Core are rooms in the order of the data; a room uses only rooms before it.</summary>
public sealed class RoomsTests
{
    private static readonly string[] Rooms =
        ["Geodesy", "MapData", "Roads", "Travel", "Patrol", "Coverage", "Optimisation", "Plans", "Review"];

    private static readonly Assembly Core = typeof(GeoPoint).Assembly;

    [Fact]
    public void Every_type_lives_in_a_room() =>
        Assert.All(OwnTypes(), type => Assert.True(RoomOf(type) >= 0, $"{type.FullName} is in no room"));

    [Fact]
    public void A_room_uses_only_rooms_before_it()
    {
        var wrong = OwnTypes()
            .SelectMany(type => Used(type).Select(used => (type, used)))
            .Where(pair => RoomOf(pair.used) > RoomOf(pair.type))
            .Select(pair => $"{pair.type.FullName} uses {pair.used.FullName}")
            .Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_rule_can_fail() =>
        Assert.Contains(typeof(GeoPoint), Used(typeof(RoomsTests)));

    private static IEnumerable<Type> OwnTypes() => Core.GetTypes().Where(t => t.Namespace?.StartsWith("RoutePlanner.Core", StringComparison.Ordinal) == true);

    private static int RoomOf(Type type)
    {
        var parts = (type.Namespace ?? "").Split('.');
        return parts.Length < 3 ? -1 : Array.IndexOf(Rooms, parts[2]);
    }

    /// <summary>Types named by a type's base, interfaces, members, and everything its method bodies call or load.</summary>
    internal static IEnumerable<Type> Used(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var used = new List<Type?> { type.BaseType };
        used.AddRange(type.GetInterfaces());
        used.AddRange(type.GetFields(All).Select(f => f.FieldType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            used.AddRange(method.GetParameters().Select(p => p.ParameterType));
            used.Add((method as MethodInfo)?.ReturnType);
            used.AddRange(InBody(method));
        }

        return used.Where(t => t is not null).SelectMany(t => Parts(t!)).Where(t => t.Assembly == Core);
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray();
        for (var at = 0; code is not null && at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var op = OpCodes[value];
            at += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null);
                yield return member as Type ?? member?.DeclaringType;
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
