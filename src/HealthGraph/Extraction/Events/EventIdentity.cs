using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>The identity of an event: what, who, when and where, so that two reports of one happening meet.</summary>
/// <remarks>
/// What: the type and the thing (canonical name of a body or policy, else its words without quotes). Who: the first actor, left out where the thing is an
/// entity and so tells enough. When: the date; without one the year of the article, so that a yearly meeting is not one meeting. Where: the place, left out where the thing is an entity.
/// </remarks>
internal static class EventIdentity
{
    private const int Digits = 16;

    /// <summary>Sixteen hexadecimal digits (SHA-256 over the key parts, cut).</summary>
    public static string Of(EventDraft draft)
    {
        var thing = draft.Key;
        var who = draft.ThingEntity is null ? draft.Participants.Find(p => p.Role is "subject" or "organizer")?.Name : null;
        var when = draft.Date?.Single.ToString() ?? draft.Frame.Reading.Anchor?.Year.ToString(CultureInfo.InvariantCulture);
        var where = draft.ThingEntity is null && !draft.IsGathering ? draft.Place : null;
        var key = string.Join('\u001F', draft.Type, thing, draft.IsGathering ? null : who, when, where);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return Convert.ToHexStringLower(hash[..(Digits / 2)]);
    }
}
