using System.Runtime.InteropServices;

namespace HealthGraph.Stores.Sqlite;

/// <summary>The functions of SQLite (https://www.sqlite.org/c3ref/funclist.html) that run many times an article, on bare handles.</summary>
/// <remarks>
/// Measured: the wrapper counts references to handles and finds its provider on every call, a third of the time of an insert. What only sets or reads a value
/// takes some 20 ns and does not block, so that the runtime need not be told of it.
/// </remarks>
internal static class NativeSqlite
{
    private const string Library = "e_sqlite3";

    /// <summary>Gives a parameter a whole number.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64", CallingConvention = CallingConvention.Cdecl)]
    public static extern int BindNumber(nint statement, int index, long value);

    /// <summary>Gives a parameter NULL.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_null", CallingConvention = CallingConvention.Cdecl)]
    public static extern int BindNull(nint statement, int index);

    /// <summary>Gives a parameter a text in UTF-8.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="index">1-based.</param>
    /// <param name="text">Where it stands; not null.</param>
    /// <param name="bytes">How long it is.</param>
    /// <param name="owner">0: it stays where it is until the run has ended.</param>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_text", CallingConvention = CallingConvention.Cdecl)]
    public static extern int BindText(nint statement, int index, nint text, int bytes, nint owner);

    /// <summary>Gives a parameter bytes; see <see cref="BindText"/>.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_blob", CallingConvention = CallingConvention.Cdecl)]
    public static extern int BindBytes(nint statement, int index, nint bytes, int length, nint owner);

    /// <summary>Goes to the next row.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_step", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Step(nint statement);

    /// <summary>Ends a run.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_reset", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Reset(nint statement);

    /// <summary>Gives all parameters NULL.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_clear_bindings", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Clear(nint statement);

    /// <summary>The kind of a column's value.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_type", CallingConvention = CallingConvention.Cdecl)]
    public static extern int Kind(nint statement, int column);

    /// <summary>A column's value as a whole number.</summary>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_int64", CallingConvention = CallingConvention.Cdecl)]
    public static extern long Number(nint statement, int column);
}
