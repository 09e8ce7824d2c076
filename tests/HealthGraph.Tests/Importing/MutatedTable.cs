using System.Text;

namespace HealthGraph.Tests.Importing;

/// <summary>Tables as files that went wrong: composed of pieces, then bytes changed, cut, doubled and put in.</summary>
internal static class MutatedTable
{
    private static readonly string[] Headers = ["刊名,期号,出刊日期,标题,来源,链接,日期,正文", "title;source;url;date;body", "标题\t来源\t正文", "主体,关系,客体,日期,来源", "名称,类型,简称,地区", "刊名,期号,出版日期"];

    private static readonly string[] Cells =
    [
        "甲省周报", "12", "第12期", "2014-03-05", "45223", "24-Oct-23", "卫生信息平台上线", "健康报", "http://a.example.cn/1", "\"含,逗号\"", "\"两\n行\"", "\"未闭合", "\"a\"b", "", "#REF!", "=\"001\"",
        "=cmd|'x'!A0", "国家卫健委", "位于", "四川省成都市", "医院", "合计", "<p>段</p>", "1.2E+01", "\0", "\uFEFF", "𠮷", "无", "'", "\"\"", "\"\"\"", "\r", "四川省卫生厅召开会议。",
    ];

    private static readonly byte[] Bytes = [(byte)'"', (byte)',', (byte)'\n', (byte)'\r', 0, 0xFF, 0xFE, 0xEF, 0x81, (byte)';', (byte)'\t', (byte)'\'', (byte)'='];

    /// <summary>The bytes of a table; the same for the same seed.</summary>
    public static byte[] Of(int seed)
    {
        var random = new Random(seed);
        var header = Headers[random.Next(Headers.Length)];
        var delimiter = header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
        var text = new StringBuilder(random.Next(5) == 0 ? "说明行\n" : "").Append(header).Append('\n');
        for (var row = random.Next(30); row >= 0; row--)
        {
            text.AppendJoin(delimiter, Enumerable.Range(0, Math.Max(1, header.Split(delimiter).Length + random.Next(-1, 2))).Select(_ => Cells[random.Next(Cells.Length)]));
            text.Append(random.Next(3) switch { 0 => "\r\n", 1 => "\n", _ => random.Next(10) == 0 ? "\r" : "\n" });
        }

        string[] encodings = ["utf-8", "utf-16", "gb18030"];
        var encoding = random.Next(4) is > 1 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encodings[random.Next(3)]) ?? Encoding.Unicode;
        return Mutate([.. encoding.GetBytes(text.ToString())], random);
    }

    private static byte[] Mutate(List<byte> bytes, Random random)
    {
        for (var i = random.Next(8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = Bytes[random.Next(Bytes.Length)];
                    break;
                case 1:
                    bytes.Insert(at, Bytes[random.Next(Bytes.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(60), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }
}
