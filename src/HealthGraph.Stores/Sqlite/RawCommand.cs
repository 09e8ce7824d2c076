using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthGraph.Stores.Sqlite;

/// <summary>A prepared statement on SQLite's own interface, for what runs many times an article.</summary>
/// <remarks>Measured: SqliteCommand looks each parameter up by name and boxes its value on every run, a third of the time of an insert.</remarks>
internal sealed class RawCommand : IDisposable
{
    // Memory that stays where it is is dear to get: what runs a few times has its texts copied.
    private const int FewRuns = 8;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private BoundBytes? bound;
    private int runs;
    private nint handle;

    public RawCommand(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        handle = statement.DangerousGetHandle();
    }

    /// <summary>Gives parameter <paramref name="index"/> (1-based) a whole number.</summary>
    public RawCommand Set(int index, long value)
    {
        Check(NativeSqlite.BindNumber(handle, index, value));
        return this;
    }

    /// <summary>Gives a parameter a whole number; null stands for NULL.</summary>
    public RawCommand Set(int index, long? value)
    {
        Check(value is { } number ? NativeSqlite.BindNumber(handle, index, number) : NativeSqlite.BindNull(handle, index));
        return this;
    }

    /// <summary>Gives a parameter bytes, for the next run.</summary>
    public RawCommand Set(int index, ReadOnlySpan<byte> value)
    {
        if (bound is null)
        {
            Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, index, 0) : raw.sqlite3_bind_blob(statement, index, value));
            return this;
        }

        var (place, length) = bound.Take(value);
        Check(NativeSqlite.BindBytes(handle, index, place, length, 0));
        return this;
    }

    /// <summary>Gives a parameter a text, for the next run; null stands for NULL.</summary>
    public RawCommand Set(int index, string? value)
    {
        if (value is null)
        {
            Check(NativeSqlite.BindNull(handle, index));
            return this;
        }

        if (bound is null)
        {
            Check(BindCopy(index, value));
            return this;
        }

        var (place, length) = bound.Take(value);
        Check(NativeSqlite.BindText(handle, index, place, length, 0));
        return this;
    }

    /// <summary>Runs it.</summary>
    public void Run()
    {
        using var rows = Rows();
        while (rows.Next())
        {
            // Only at its end all is done.
        }
    }

    /// <summary>Runs it: how many rows it inserted, changed or deleted.</summary>
    public int Changes()
    {
        Run();
        return raw.sqlite3_changes(database);
    }

    /// <summary>Runs it: the first column of the first row as a whole number, or null where there is no row or it is NULL.</summary>
    public long? Number()
    {
        using var rows = Rows();
        var more = rows.Next();
        long? number = more && !rows.IsNull(0) ? rows.Number(0) : null;
        while (more)
        {
            // Only at its end all is done.
            more = rows.Next();
        }

        return number;
    }

    /// <summary>Runs it: the first column of the first row as a text, or null where there is no row or it is NULL.</summary>
    public string? TextOrNull()
    {
        using var rows = Rows();
        return rows.Next() ? rows.TextOrNull(0) : null;
    }

    /// <summary>Runs it and reads rows, which are to be disposed before it runs again.</summary>
    public RowWalk Rows() => new(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        // What SQLite is given from now on it refuses.
        handle = 0;
        statement.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
        }
    }

    private void End()
    {
        // The reset says again what the step said, which was told.
        _ = NativeSqlite.Reset(handle);
        if (bound is { IsUsed: true })
        {
            _ = NativeSqlite.Clear(handle);
            bound.Clear();
        }
        else if (bound is null && ++runs == FewRuns)
        {
            bound = new BoundBytes();
        }
    }

    private int BindCopy(int index, string value)
    {
        if (value.Length == 0)
        {
            // An empty span would bind NULL.
            return raw.sqlite3_bind_text(statement, index, "");
        }

        var copy = ArrayPool<byte>.Shared.Rent(value.Length * 3);
        var result = raw.sqlite3_bind_text(statement, index, copy.AsSpan(0, Encoding.UTF8.GetBytes(value, copy)));
        ArrayPool<byte>.Shared.Return(copy);
        return result;
    }

    /// <summary>The rows of one run.</summary>
    internal readonly ref struct RowWalk(RawCommand command)
    {
        /// <summary>Goes to the next row; false where there is none.</summary>
        public bool Next()
        {
            var result = NativeSqlite.Step(command.handle);
            if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            {
                return result == raw.SQLITE_ROW;
            }

            // The reset says again what the step said, in full.
            command.Check(NativeSqlite.Reset(command.handle));
            throw new SqliteException("The statement did not end.", result);
        }

        /// <summary>Whether a column (0-based) is NULL.</summary>
        public bool IsNull(int column) => NativeSqlite.Kind(command.handle, column) == raw.SQLITE_NULL;

        /// <summary>A whole number.</summary>
        public long Number(int column) => NativeSqlite.Number(command.handle, column);

        /// <summary>Bytes, good until the next row; empty for NULL.</summary>
        public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(command.statement, column);

        /// <summary>A text.</summary>
        public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(command.statement, column));

        /// <summary>A text, or null for NULL.</summary>
        public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

        /// <summary>Ends the run.</summary>
        public void Dispose() => command.End();
    }
}
