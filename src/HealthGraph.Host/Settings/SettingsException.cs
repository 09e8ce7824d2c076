namespace HealthGraph.Host.Settings;

/// <summary>The settings are wrong; the message lists every fault, a line each.</summary>
internal sealed class SettingsException(string message) : Exception(message);
