namespace HealthGraph.Documents;

/// <summary>A document's lines with the labelled values of each, parsed once.</summary>
internal sealed class LabelledLines
{
    private const int WidestTitle = 160;

    private readonly FieldValue[][] fields;
    private readonly Byline?[] bylines;
    private readonly byte[] kinds;
    private readonly bool[] isField;

    /// <summary>Parses <paramref name="lines"/>.</summary>
    public LabelledLines(List<TextLine> lines, PageLayout layout)
    {
        (Lines, Layout) = (lines, layout);
        fields = new FieldValue[lines.Count][];
        bylines = new Byline?[lines.Count];
        kinds = new byte[lines.Count];
        isField = new bool[lines.Count];
        for (var i = 0; i < isField.Length; i++)
        {
            fields[i] = FieldLine.Parse(lines[i].Text);
            isField[i] = fields[i].Length > 0 ? TakeKinds(i) : IsUnlabelledField(i);
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
    public ReadOnlySpan<FieldValue> FieldsOf(int index) => fields[index];

    /// <summary>Whether a line has any label.</summary>
    public bool HasFields(int index) => kinds[index] != 0;

    /// <summary>Whether a line has a label of this kind.</summary>
    public bool Has(int index, FieldKind kind) => (kinds[index] & (1 << (int)kind)) != 0;

    /// <summary>Whether a line has labels, and none but of this kind.</summary>
    public bool HasOnly(int index, FieldKind kind) => kinds[index] == 1 << (int)kind;

    /// <summary>A line as a byline, or null where it is none.</summary>
    public Byline? BylineOf(int index) => HasFields(index) ? Byline.Parse(Lines[index].Text) : bylines[index];

    /// <summary>Whether a line is nothing but labels, a link, a date or a byline.</summary>
    public bool IsField(int index) => isField[index];

    /// <summary>Whether a line may be a title or a part of one.</summary>
    public bool MayBeTitle(int index) => Lines[index].Width <= WidestTitle && !IsField(index) && !Lines[index].Text.EndsWith('。')
        && Lines[index].Mark is not LineMark.Row and not LineMark.Caption && !Section.StartsArticles(Lines[index].Text);

    private bool TakeKinds(int index)
    {
        foreach (var field in fields[index])
        {
            kinds[index] |= (byte)(1 << (int)field.Kind);
        }

        return true;
    }

    private bool IsUnlabelledField(int index)
    {
        var text = Lines[index].Text;
        bylines[index] = Byline.Parse(text);
        return bylines[index] is not null || PrintedUrl.StartsLink(text)
            || (index > 0 && isField[index - 1] && IsUrlPart(index - 1) && PrintedUrl.IsContinuation(text));
    }

    private bool IsUrlPart(int index) => Has(index, FieldKind.Url) || PrintedUrl.StartsLink(Lines[index].Text)
        || (!HasFields(index) && PrintedUrl.IsContinuation(Lines[index].Text));
}
