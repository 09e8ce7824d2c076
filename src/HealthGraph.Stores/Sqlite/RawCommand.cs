using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HealthGraph.Stores.Sqlite;

/// <summary>A prepared statement on SQLite's own interface, for what runs many times an article.</summary>
/// <remarks>Measured: SqliteCommand looks each parameter up by name and boxes its value on every run, a third of the time of an insert.</remarks>
internal sealed class RawCommand : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] text = new byte[256];

    public RawCommand(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Gives parameter <paramref name="index"/> (1-based) a whole number.</summary>
    public RawCommand Set(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, index, value));
        return this;
    }

    /// <summary>Gives a parameter a whole number; null stands for NULL.</summary>
    public RawCommand Set(int index, long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, index, number) : raw.sqlite3_bind_null(statement, index));
        return this;
    }

    /// <summary>Gives a parameter bytes.</summary>
    public RawCommand Set(int index, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, index, 0) : raw.sqlite3_bind_blob(statement, index, value));
        return this;
    }

    /// <summary>Gives a parameter a text; null stands for NULL.</summary>
    public RawCommand Set(int index, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // An empty span would bind NULL.
            Check(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, ""));
            return this;
        }

        if (text.Length < value.Length * 3)
        {
            text = new byte[value.Length * 3];
        }

        Check(raw.sqlite3_bind_text(statement, index, text.AsSpan(0, Encoding.UTF8.GetBytes(value, text))));
        return this;
    }

    /// <summary>Runs it.</summary>
    public void Run() => Number();

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
    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
        }
    }

    /// <summary>The rows of one run.</summary>
    internal readonly ref struct RowWalk(RawCommand command)
    {
        /// <summary>Goes to the next row; false where there is none.</summary>
        public bool Next()
        {
            var result = raw.sqlite3_step(command.statement);
            if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            {
                return result == raw.SQLITE_ROW;
            }

            // The reset says again what the step said, in full.
            command.Check(raw.sqlite3_reset(command.statement));
            throw new SqliteException("The statement did not end.", result);
        }

        /// <summary>Whether a column (0-based) is NULL.</summary>
        public bool IsNull(int column) => raw.sqlite3_column_type(command.statement, column) == raw.SQLITE_NULL;

        /// <summary>A whole number.</summary>
        public long Number(int column) => raw.sqlite3_column_int64(command.statement, column);

        /// <summary>Bytes, good until the next row; empty for NULL.</summary>
        public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(command.statement, column);

        /// <summary>A text.</summary>
        public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(command.statement, column));

        /// <summary>A text, or null for NULL.</summary>
        public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

        /// <summary>Ends the run.</summary>
        public void Dispose() => raw.sqlite3_reset(command.statement);
    }
}
