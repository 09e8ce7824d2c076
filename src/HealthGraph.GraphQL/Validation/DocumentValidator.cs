using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Validation.Rules;
using HealthGraph.GraphQL.Validation.SdlRules;

namespace HealthGraph.GraphQL.Validation;

/// <summary>Holds a document against all rules (specification, 5), in the order of the reference implementation.</summary>
internal static class DocumentValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, bool suggests = true) =>
        Run(new ValidationContext(document, schema, suggests: suggests), ExecutableRules);

    /// <summary>Faults of a schema's document, before types are made of it.</summary>
    public static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document) =>
        Run(new ValidationContext(document, SchemaFactory.CreateEmpty(), definesSchema: true), SdlRules);

    internal static IReadOnlyList<GraphQLError> Run(ValidationContext context, Func<ValidationContext, IReadOnlyList<ValidationRule>> rules)
    {
        try
        {
            new DocumentWalker(context, rules(context)).Visit(context.Document);
        }
        catch (ValidationAbortedException e)
        {
            context.Abort(e.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            context.Abort("The document is nested too deeply to validate.");
        }

        return context.Errors;
    }

    internal static IReadOnlyList<ValidationRule> ExecutableRules(ValidationContext context) =>
    [
        new ExecutableDefinitionsRule(context),
        new UniqueOperationNamesRule(context),
        new LoneAnonymousOperationRule(context),
        new SingleFieldSubscriptionsRule(context),
        new KnownTypeNamesRule(context),
        new FragmentsOnCompositeTypesRule(context),
        new VariablesAreInputTypesRule(context),
        new ScalarLeafsRule(context),
        new FieldsOnCorrectTypeRule(context),
        new UniqueFragmentNamesRule(context),
        new KnownFragmentNamesRule(context),
        new NoUnusedFragmentsRule(context),
        new PossibleFragmentSpreadsRule(context),
        new NoFragmentCyclesRule(context),
        new UniqueVariableNamesRule(context),
        new NoUndefinedVariablesRule(context),
        new NoUnusedVariablesRule(context),
        new KnownDirectivesRule(context),
        new UniqueDirectivesPerLocationRule(context),
        new KnownArgumentNamesRule(context),
        new UniqueArgumentNamesRule(context),
        new ValuesOfCorrectTypeRule(context),
        new ProvidedRequiredArgumentsRule(context),
        new VariablesInAllowedPositionRule(context),
        new OverlappingFieldsCanBeMergedRule(context),
        new UniqueInputFieldNamesRule(context),
        new MaxIntrospectionDepthRule(context),
    ];

    internal static IReadOnlyList<ValidationRule> SdlRules(ValidationContext context) =>
    [
        new LoneSchemaDefinitionRule(context),
        new UniqueOperationTypesRule(context),
        new UniqueTypeNamesRule(context),
        new UniqueEnumValueNamesRule(context),
        new UniqueFieldDefinitionNamesRule(context),
        new UniqueArgumentDefinitionNamesRule(context),
        new UniqueDirectiveNamesRule(context),
        new KnownTypeNamesRule(context),
        new KnownDirectivesRule(context),
        new UniqueDirectivesPerLocationRule(context),
        new PossibleTypeExtensionsRule(context),
        new KnownArgumentNamesOnDirectivesRule(context),
        new UniqueArgumentNamesRule(context),
        new UniqueInputFieldNamesRule(context),
        new ProvidedRequiredArgumentsOnDirectivesRule(context),
    ];
}
