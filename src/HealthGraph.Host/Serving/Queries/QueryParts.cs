using HealthGraph.Dictionaries;
using HealthGraph.Host.Commands;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>What answering questions takes beside the store.</summary>
/// <param name="Reader">Reads as this host reads: for its version, its quality and its blind spots.</param>
/// <param name="Dictionaries">Those that it reads with.</param>
/// <param name="Rereading">Reads stored articles again.</param>
internal sealed record QueryParts(BulletinReader Reader, DictionarySet Dictionaries, Rereading Rereading);
