using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>Literals fit the type of their place. Wrong: <c>{ cat(age: "old") { name } }</c>.</summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        switch (node)
        {
            case ListNode list when Context.Types.ParentInputType?.Nullable is not ListType:
                Check(list);
                return false;
            case ObjectNode value:
                return CheckObject(value);
            case ObjectFieldNode field:
                CheckField(field);
                return true;
            case NullNode when Context.Types.InputType is NonNullType type:
                Context.Report($"Expected value of type \"{type}\", found null.", node);
                return true;
            case EnumNode or NumberNode or StringNode or BooleanNode:
                Check((ValueNode)node);
                return true;
            default:
                return true;
        }
    }

    private bool CheckObject(ObjectNode node)
    {
        if (Context.Types.InputType?.Named is not InputObjectType type)
        {
            Check(node);
            return false;
        }

        var given = node.Fields.Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(f => f.IsRequired && !given.Contains(f.Name)))
        {
            Context.Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
        }

        if (type.IsOneOf && given.Count != 1)
        {
            Context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", node);
        }
        else if (type.IsOneOf && node.Fields[^1].Value is NullNode)
        {
            Context.Report($"Field \"{type.Name}.{node.Fields[^1].Name.Value}\" must be non-null.", node);
        }

        return true;
    }

    private void CheckField(ObjectFieldNode field)
    {
        if (Context.Types.InputType is null && Context.Types.ParentInputType?.Named is InputObjectType type)
        {
            Context.Report($"Field \"{field.Name.Value}\" is not defined by type \"{type.Name}\"." + Context.Suggest(field.Name.Value, type.Fields.Select(f => f.Name)), field);
        }
    }

    private void Check(ValueNode node)
    {
        if (Context.Types.InputType is not { } expected)
        {
            return;
        }

        switch (expected.Named)
        {
            case EnumType type:
                CheckEnum(node, type);
                break;
            case ScalarType scalar:
                CheckScalar(node, scalar);
                break;
            default:
                Context.Report($"Expected value of type \"{expected}\", found {Printer.Print(node)}.", node);
                break;
        }
    }

    private void CheckEnum(ValueNode node, EnumType type)
    {
        if (node is not EnumNode name)
        {
            var like = node is StringNode text ? text.Value : Printer.Print(node);
            Context.Report($"Enum \"{type.Name}\" cannot represent non-enum value: {Printer.Print(node)}." + DidYouMean(like, type), node);
        }
        else if (type.Value(name.Value) is null)
        {
            Context.Report($"Value \"{name.Value}\" does not exist in \"{type.Name}\" enum." + DidYouMean(name.Value, type), node);
        }
    }

    private string DidYouMean(string name, EnumType type) =>
        Context.Suggests ? Suggestions.DidYouMean(Suggestions.For(name, type.Values.Select(v => v.Name)), "the enum value") : "";

    private void CheckScalar(ValueNode node, ScalarType scalar)
    {
        try
        {
            LiteralCoercion.Scalar(node, scalar, VariableValues.None);
        }
        catch (FormatException e)
        {
            Context.Report(e.Message, node);
        }
    }
}
