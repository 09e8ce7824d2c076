namespace HealthGraph.Bench.Graph.Articles;

/// <summary>
/// Names of bodies and people as a growing archive has them: the first of the dictionaries are in the news all the time, and behind them stand more and
/// more that were never told of before (counties' hospitals and offices, small companies), so that ten times the news name some five times as many.
/// </summary>
/// <remarks>Zipf and Mandelbrot's law with the exponent 1.5 (Mandelbrot 1953); Heaps' law (1978) follows from it with the exponent 2/3.</remarks>
internal sealed class GrowingNames(Vocabulary words)
{
    // The greater, the less the first few stand out: here the first has one in forty.
    private const int Busy = 20;

    // The same person is seldom in the news twice.
    private const int KnownPeople = 200;

    // Neighbours in the list of counties are neighbours on the map: a stride scatters them.
    private const int Stride = 1009;

    private static readonly string[] Hospitals =
    [
        "人民医院", "中医医院", "妇幼保健院", "第二人民医院", "中心医院", "第三人民医院", "中西医结合医院", "第一人民医院", "骨科医院", "康复医院", "儿童医院", "精神病医院",
    ];

    private static readonly string[] Offices = ["卫生健康局", "医疗保障局", "疾病预防控制中心", "市场监督管理局", "民政局", "大数据局", "行政审批局", "人力资源和社会保障局"];
    private static readonly string[] Trades = ["健康科技有限公司", "信息技术有限公司", "医疗科技股份有限公司", "软件有限公司", "数据科技有限公司", "生物科技有限公司"];

    /// <summary>A health office or another office.</summary>
    public string Office(Dice dice) => Body(dice.Ranked(Busy), words.Offices, Offices);

    /// <summary>A hospital.</summary>
    public string Hospital(Dice dice) => Body(dice.Ranked(Busy), words.Hospitals, Hospitals);

    /// <summary>A company.</summary>
    public string Company(Dice dice)
    {
        var rank = dice.Ranked(Busy);
        if (rank < words.Companies.Count)
        {
            return words.Companies[rank];
        }

        var own = new Dice((ulong)rank);
        return string.Concat(words.GivenCharacters.AsSpan(own.Next(words.GivenCharacters.Length), 1), words.GivenCharacters.AsSpan(own.Next(words.GivenCharacters.Length), 1), own.Pick(Trades));
    }

    /// <summary>A person.</summary>
    public string Person(Dice dice) => words.Person(new Dice((ulong)dice.Ranked(KnownPeople)));

    private string Body(int rank, IReadOnlyList<string> known, string[] forms)
    {
        if (rank < known.Count)
        {
            return known[rank];
        }

        var number = rank - known.Count;
        var (county, turn) = (At(words.Counties, number), number / words.Counties.Count);
        return turn < forms.Length ? county + forms[turn] : At(words.Towns, number) + (number / words.Towns.Count % 2 == 0 ? "卫生院" : "中心卫生院");
    }

    private static string At(IReadOnlyList<string> places, int number) => places[(int)((long)number * Stride % places.Count)];
}
