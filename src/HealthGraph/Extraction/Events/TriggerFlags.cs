namespace HealthGraph.Extraction.Events;

/// <summary>Marks of a trigger row.</summary>
[Flags]
internal enum TriggerFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Counts only where a named actor right before the verb does it to a named thing.</summary>
    Weak = 1,

    /// <summary>With nothing after the verb the thing stands before it: 平台上线.</summary>
    Turns = 2,

    /// <summary>被A列为B: who stands after 被 acts.</summary>
    Passive = 4,

    /// <summary>All bodies on both sides act together.</summary>
    Joint = 8,

    /// <summary>Counts only with 了, 已, 完成 or a date: the bare verb is a task or a noun.</summary>
    Past = 16,

    /// <summary>People meet: attendance, hosts and speakers belong to it.</summary>
    Gathering = 32,

    /// <summary>A place in a ranking follows.</summary>
    Rank = 64,

    /// <summary>At least two named parties are needed.</summary>
    NeedsTwo = 128,

    /// <summary>A person is needed.</summary>
    Person = 256,

    /// <summary>A visit: a named visitor and a named place or body visited are needed.</summary>
    Visit = 512,

    /// <summary>A rule takes effect or ends: a named policy is needed.</summary>
    Effect = 1024,

    /// <summary>A first or a counted case is needed: 首例.</summary>
    First = 2048,

    /// <summary>A named actor or thing in the same clause is needed.</summary>
    NamedActor = 4096,

    /// <summary>Counts only right after a date: 自10月1日起执行.</summary>
    Dated = 8192,
}
