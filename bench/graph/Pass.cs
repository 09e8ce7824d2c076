namespace HealthGraph.Bench.Graph;

/// <summary>One pass over all files.</summary>
/// <param name="Clock">Seconds.</param>
/// <param name="Cpu">Seconds of all processors together.</param>
internal sealed record Pass(double Clock, double Cpu);
