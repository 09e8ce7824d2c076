namespace HealthGraph.Tables;

/// <summary>The encodings of tables.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first.</summary>
    Utf16Little,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16Big,

    /// <summary>GB18030, and so GBK and GB 2312.</summary>
    Gb18030,
}
