namespace HealthGraph.Documents;

/// <summary>A document's lines with the labelled values of each, parsed once.</summary>
internal sealed class LabelledLines
{
    private readonly IReadOnlyList<FieldValue>[] fields;
    private readonly bool[] isField;

    /// <summary>Parses <paramref name="lines"/>.</summary>
    public LabelledLines(List<TextLine> lines, PageLayout layout)
    {
        (Lines, Layout) = (lines, layout);
        fields = [.. lines.Select(l => FieldLine.Parse(l.Text))];
        isField = new bool[lines.Count];
        for (var i = 0; i < isField.Length; i++)
        {
            isField[i] = fields[i].Count > 0 || PrintedUrl.StartsLink(lines[i].Text) || Byline.Parse(lines[i].Text) is not null
                || (i > 0 && isField[i - 1] && IsUrlPart(i - 1) && PrintedUrl.IsContinuation(lines[i].Text));
        }
    }

    /// <summary>The lines.</summary>
    public List<TextLine> Lines { get; }

    /// <summary>How they lie.</summary>
    public PageLayout Layout { get; }

    /// <summary>Number of lines.</summary>
    public int Count => Lines.Count;

    /// <summary>One line.</summary>
    public TextLine this[int index] => Lines[index];

    /// <summary>The labelled values of a line; empty where it has none.</summary>
    public IReadOnlyList<FieldValue> FieldsOf(int index) => fields[index];

    /// <summary>Whether a line has a label of this kind.</summary>
    public bool Has(int index, FieldKind kind)
    {
        foreach (var field in fields[index])
        {
            if (field.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is nothing but labels, a link, a date or a byline.</summary>
    public bool IsField(int index) => isField[index];

    private bool IsUrlPart(int index) => Has(index, FieldKind.Url) || PrintedUrl.StartsLink(Lines[index].Text)
        || (fields[index].Count == 0 && PrintedUrl.IsContinuation(Lines[index].Text));

    /// <summary>Whether a line may be a title or a part of one.</summary>
    public bool MayBeTitle(int index) => Lines[index].Width <= 160 && !IsField(index) && !Lines[index].Text.EndsWith('。')
        && Lines[index].Mark is not LineMark.Row and not LineMark.Caption && !Section.StartsArticles(Lines[index].Text);
}
