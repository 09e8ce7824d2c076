using System.Text;

namespace HealthGraph.Tests.Extraction;

/// <summary>Documents out of the pieces that rules look for, put together at random, then damaged: the same for the same seed.</summary>
internal static class FuzzedDocuments
{
    private static readonly string[] Pieces =
    [
        "国家卫健委", "国家医保局", "北京", "上海市", "江苏省", "南通市通州区", "石港镇", "朝阳区", "沪", "京津冀", "省", "市卫健委", "区", "县人民医院", "浙江大学", "医学院", "附属第一医院", "某某科技有限公司",
        "中国医院协会", "联盟", "研究院", "（以下简称“", "”）", "“", "”", "《", "》", "《关于促进数据要素发展的通知》", "十四五", "规划", "王某", "李小明", "张伟", "阿依古丽", "局长", "副主任", "院长", "记者", "通讯员",
        "（记者 陈晓）", "教授", "表示", "介绍", "认为", "出席", "签署", "合作协议", "发布", "印发", "举办", "召开", "会议", "论坛", "上线", "成立", "开工", "获得", "一等奖", "将", "计划", "有望", "未", "没有", "由", "和", "与", "、",
        "，", "。", "；", "：", "！", "\n", "\n\n", "在", "的", "2024年1月10日", "1月", "10日上午", "去年8月", "前三季度", "“十四五”期间", "上周五", "近日", "2023至2025年", "二〇二三年", "229家", "7367余万", "86.92%", "12.3",
        "由2.1小时缩短至35分钟", "近三成", "第一", "５Ｇ", "AI", "CDC", "301医院", "电子健康卡", "互联网医院", "数据", "标题：", "来源：甲报\n", "链接：http://a.cn/1.html\n", "1.", "二、", "目录\n", "图为", "责编：赵某",
        "\uD842", "𠮷", "\u200B", "\0", "\t", "　", "&nbsp;", "<p>", "**", "|", "医院", "委员会", "中心", "街道", "村", "社区", "自治区", "新疆维吾尔自治区", "兵团", "美国", "日本东京",
    ];

    private static readonly string[] Names = ["a.txt", "b.md", "c.html"];

    /// <summary>A document of up to some thousand bytes with the name that tells its kind.</summary>
    public static (string Name, byte[] Bytes) Make(int seed)
    {
        var random = new Random(seed);
        var text = Encoding.UTF8.GetBytes(seed % 10 == 9 ? Noise(random) : Compose(random));
        return (Names[random.Next(Names.Length)], Damage(text, random));
    }

    private static string Compose(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(400); i >= 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(10) == 0)
            {
                text.Append((char)random.Next(0x4E00, 0x9FFF));
            }
        }

        return text.ToString();
    }

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(2000); i >= 0; i--)
        {
            text.Append((char)random.Next(0x20, 0xFFFF));
        }

        return text.ToString();
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var i = random.Next(4) == 0 ? random.Next(1 + (bytes.Length / 60)) : 0; i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
