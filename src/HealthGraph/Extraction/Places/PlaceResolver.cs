using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Decides which region each surface of an article means, from what else the article names.</summary>
/// <remarks>
/// A surface that one region bears is that region. One that several bear goes to the candidate that the rest supports clearly, with the winning
/// evidence kept in words; where nothing decides, the answer is open. Fame is no evidence. What is decided helps to decide the rest.
/// </remarks>
internal static class PlaceResolver
{
    private const int MaxRounds = 3;
    private const int MaxEvidence = 400;
    private const int MaxCandidatesTold = 10;
    private const double LeastScore = 1.2;
    private const double LeastLead = 0.75;
    private const double JustBefore = 1.5;

    private const double SureOfOne = 0.98;
    private const double SureOfWinner = 0.95;
    private const double SureOfOpen = 0.5;

    /// <summary>One answer a surface, in the order of the surfaces; equal surfaces with equal candidates get the same.</summary>
    /// <param name="surfaces">In the order of the text.</param>
    /// <param name="read">Reads what the article says beside them, asked only where a surface is open: bodies and their places, the source.</param>
    public static IReadOnlyList<PlaceAnswer> Resolve(IReadOnlyList<PlaceSurface> surfaces, Func<IReadOnlyList<PlaceEvidence>> read)
    {
        var questions = Group(surfaces);
        var answers = questions.ConvertAll(q => DecideAlone(q));
        var evidence = answers.Contains(null) ? read() : [];
        for (var round = 0; round < MaxRounds && answers.Contains(null); round++)
        {
            var pieces = Pieces(questions, answers, evidence);
            var news = false;
            for (var i = 0; i < questions.Count; i++)
            {
                if (answers[i] is null && Decide(questions[i], pieces, surfaces) is { } answer)
                {
                    pieces[i] = pieces[i] with { Regions = answer.Candidates };
                    (answers[i], news) = (answer, true);
                }
            }

            if (!news)
            {
                break;
            }
        }

        var open = Pieces(questions, answers, evidence);
        var byGroup = questions.Select((q, i) => answers[i] ?? LeaveOpen(q, open)).ToList();
        var answerOf = new PlaceAnswer[surfaces.Count];
        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var at in questions[i].Surfaces)
            {
                answerOf[at] = byGroup[i];
            }
        }

        return answerOf;
    }

    private static List<Question> Group(IReadOnlyList<PlaceSurface> surfaces)
    {
        var questions = new List<Question>();
        var byText = new Dictionary<string, List<Question>>(StringComparer.Ordinal);
        for (var i = 0; i < surfaces.Count; i++)
        {
            if (!byText.TryGetValue(surfaces[i].Text, out var same))
            {
                byText.Add(surfaces[i].Text, same = new(1));
            }

            var regions = Regions(surfaces[i].Names);
            var question = same.Find(q => q.Regions.SequenceEqual(regions));
            if (question is null)
            {
                question = new Question(surfaces[i], regions, new(1));
                same.Add(question);
                questions.Add(question);
            }

            question.Surfaces.Add(i);
        }

        return questions;
    }

    private static List<Region> Regions(IReadOnlyList<RegionName> names)
    {
        var regions = new List<Region>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            if (!regions.Contains(names[i].Region))
            {
                regions.Add(names[i].Region);
            }
        }

        return regions;
    }

    private static PlaceAnswer? DecideAlone(Question question)
    {
        if (question.Regions.Count > 1)
        {
            return null;
        }

        var name = question.First.Names[0];
        var reason = name.Form switch
        {
            RegionForm.Former => $"an earlier name of {name.Region.Path}",
            _ when question.First.Form == PlaceForm.Path => "the path names its parents",
            _ when question.First.Form == PlaceForm.Built => $"built on {name.Region.Name}",
            _ => "the only place of this name",
        };
        return new PlaceAnswer(name.Region, question.Regions, reason, SureOfOne);
    }

    /// <summary>All that the article says: first one piece a question, in their order, then the rest.</summary>
    private static List<PlaceEvidence> Pieces(List<Question> questions, List<PlaceAnswer?> answers, IReadOnlyList<PlaceEvidence> evidence)
    {
        var pieces = new List<PlaceEvidence>(questions.Count + evidence.Count);
        for (var i = 0; i < questions.Count; i++)
        {
            IReadOnlyList<Region> regions = answers[i] is { } answer ? answer.Candidates : questions[i].Regions;
            pieces.Add(new PlaceEvidence(PlaceEvidenceKind.Place, questions[i].First.Text, regions));
        }

        pieces.AddRange(evidence);
        return pieces;
    }

    private static PlaceAnswer? Decide(Question question, List<PlaceEvidence> pieces, IReadOnlyList<PlaceSurface> surfaces)
    {
        var ranked = Rank(question, pieces, surfaces);
        var (first, second) = (ranked[0], ranked[1]);
        if (first.Score.Value >= LeastScore && first.Score.Value - second.Score.Value >= LeastLead)
        {
            return new PlaceAnswer(first.Region, [first.Region], first.Score.Reason, SureOfWinner);
        }

        // 宁 alone is 宁夏 before it is 南京: the character is the official short name of a province.
        var isProvince = question.First.Form == PlaceForm.OneCharacter && question.Regions[0].Level == RegionLevel.Province
            && question.Regions[1].Level != RegionLevel.Province && first.Region == question.Regions[0];
        return isProvince ? new PlaceAnswer(first.Region, [first.Region], "the one-character name of a province", SureOfWinner) : null;
    }

    private static PlaceAnswer LeaveOpen(Question question, List<PlaceEvidence> pieces)
    {
        var ranked = Rank(question, pieces, []);
        var told = ranked.Take(MaxCandidatesTold).Select(r => r.Region).ToList();
        return new PlaceAnswer(null, told, "several places bear this name and nothing in the text decides", SureOfOpen);
    }

    private static List<(Region Region, PlaceScore Score)> Rank(Question question, List<PlaceEvidence> pieces, IReadOnlyList<PlaceSurface> surfaces)
    {
        var others = pieces.Where(p => p.Text != question.First.Text).Take(MaxEvidence).ToList();
        var before = question.Surfaces.Where(i => i > 0 && i < surfaces.Count && Follows(surfaces[i - 1], surfaces[i]))
            .SelectMany(i => surfaces[i - 1].Names).Select(n => n.Region).ToList();
        return [.. question.Regions
            .Select(r => (Region: r, Score: WithNearness(r, PlaceScore.Of(r, others), before)))
            .OrderByDescending(p => p.Score.Value).ThenBy(p => p.Region.Level).ThenBy(p => p.Region.Index)];
    }

    private static PlaceScore WithNearness(Region region, PlaceScore score, List<Region> before) =>
        before.Exists(b => b != region && region.IsWithin(b)) ? score with { Value = score.Value + JustBefore } : score;

    private static bool Follows(PlaceSurface earlier, PlaceSurface later) => later.Span.Start - earlier.Span.End is >= 0 and <= 2;

    private sealed record Question(PlaceSurface First, List<Region> Regions, List<int> Surfaces);
}
