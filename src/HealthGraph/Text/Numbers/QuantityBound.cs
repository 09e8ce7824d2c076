namespace HealthGraph.Text.Numbers;

/// <summary>How a stated number bounds the true one.</summary>
internal enum QuantityBound
{
    /// <summary>229家, 达86.92%.</summary>
    Exact,

    /// <summary>More than stated: 7367余万张, 超84亿, 90%以上.</summary>
    Over,

    /// <summary>A little less than stated: 近17万人次, 不足三成.</summary>
    Nearly,

    /// <summary>Either side: 约30亿元, 15%左右.</summary>
    About,

    /// <summary>Between two numbers: 30—40分钟.</summary>
    Range,

    /// <summary>At most: 5分钟以内, 不超过2000元.</summary>
    Under,
}
