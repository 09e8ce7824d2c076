namespace HealthGraph.Documents;

/// <summary>Ideographs in place of the radicals that PDF fonts print instead of them.</summary>
/// <remarks>
/// Many PDF makers map 人, 大, 门 to the Kangxi Radicals block (U+2F00-2FD5, compatibility decompositions of the Unicode
/// Character Database) or to the CJK Radicals Supplement (U+2E80-2EFF, simplified forms that stand as words).
/// </remarks>
internal static class RadicalTable
{
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string SupplementFrom =
        "\u2E92\u2E93\u2E9F\u2EA0\u2EC1\u2EC4\u2EC5\u2EC6\u2EC8\u2EC9\u2ECB\u2ED3\u2ED4\u2ED8\u2ED9\u2EDA\u2EDB\u2EDC\u2EDD\u2EE2\u2EE3\u2EE4\u2EE5\u2EE6\u2EE7\u2EE8\u2EE9\u2EEB\u2EEC\u2EED\u2EEE\u2EEF\u2EF0\u2EF2\u2EF3";

    private const string SupplementTo = "巳幺母民虎西见角讠贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齐齿齿龙龙龟龟";

    /// <summary>The ideograph that <paramref name="c"/> is printed for; any other character as it is.</summary>
    public static char Unfold(char c)
    {
        if (c is >= '\u2F00' and <= '\u2FD5')
        {
            return Kangxi[c - '\u2F00'];
        }

        if (c is not (>= '\u2E80' and <= '\u2EFF'))
        {
            return c;
        }

        var at = SupplementFrom.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : SupplementTo[at];
    }
}
