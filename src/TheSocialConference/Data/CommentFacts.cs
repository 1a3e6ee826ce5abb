using System.Text.Json;
using Microsoft.Data.Sqlite;
using TheSocialConference.Comments;

namespace TheSocialConference.Data;

/// <summary>
/// What the tables know around a comment that comes in, each asked with one question that stays prepared: many who write at once spend most
/// of their time here. It sees what is committed.
/// </summary>
public sealed class CommentFacts(DataFolder folder) : IDisposable
{
    private const string Former = """
        SELECT
          (SELECT Id FROM Commenters WHERE SecretHash = $reader),
          (SELECT Id FROM Comments WHERE KeyHash = $key),
          (SELECT Id FROM Comments WHERE TextHash = $words AND Source = $source AND +PostSlug = $post AND +State IN ('Waiting', 'Published')
            AND +ParentId IS (SELECT Id FROM Comments WHERE PostSlug = $post AND Number = $parent) AND (+CommenterId = (SELECT Id FROM Commenters WHERE SecretHash = $reader) OR OrganiserId = $organiser) LIMIT 1)
        """; // what has a + before it is not looked for by its index: no index finds fewer than that of the words

    private const string Around = """
        SELECT
          EXISTS (SELECT 1 FROM Commenters AS writer WHERE writer.Id = $writer AND (writer.TrustedAt IS NOT NULL OR (writer.EmailConfirmedAt IS NOT NULL AND EXISTS (
            SELECT 1 FROM Commenters AS other WHERE other.Email = writer.Email AND other.EmailConfirmedAt IS NOT NULL AND other.TrustedAt IS NOT NULL)))),
          EXISTS (SELECT 1 FROM Comments WHERE CommenterId = $writer AND State = 'Spam')
            OR EXISTS (SELECT 1 FROM Bans WHERE Kind = 'Browser' AND Value = (SELECT SecretHash FROM Commenters WHERE Id = $writer))
            OR EXISTS (SELECT 1 FROM Bans WHERE Kind = 'Email' AND Value = (SELECT hash_of_email(Email) FROM Commenters WHERE Id = $writer AND EmailConfirmedAt IS NOT NULL))
            OR EXISTS (SELECT 1 FROM json_each($places) AS place CROSS JOIN Bans ON Kind = 'Domain' AND Bans.Value = place.value),
          EXISTS (SELECT 1 FROM Comments WHERE TextHash = $words AND Id IS NOT $except AND +State <> 'Deleted'),
          EXISTS (SELECT 1 FROM Comments INDEXED BY IX_Comments_State_Domains JOIN json_each($domains) AS domain ON State IN ('Rejected', 'Spam') AND Domains <> '' AND instr(Domains, ' ' || domain.value || ' '))
        """;

    private readonly Lock _turn = new();
    private Asked? _asked;

    /// <summary>Who sends it, and what the same form, or the same person with the same text in the same place, brought before; null where there is none.</summary>
    /// <param name="reader">The hash of what the cookie of a reader holds; null for an organiser.</param>
    /// <param name="key">The hash of the key that the ticket of its form gives.</param>
    /// <param name="parent">The number of what it answers, or null.</param>
    /// <param name="words">The hash of its words, by which those with this text are found.</param>
    public (int? Writer, int? OfTicket, int? OfText) FormerOf(string? reader, int? organiser, string key, string post, int? parent, string source, string words) => Ask(
        asked => asked.Former,
        row => (NumberOf(row, 0), NumberOf(row, 1), NumberOf(row, 2)),
        ("$reader", reader), ("$organiser", organiser), ("$key", key), ("$post", post), ("$parent", parent), ("$source", source), ("$words", words));

    /// <summary>What <see cref="Screening"/> judges by, as far as it lies in tables.</summary>
    /// <param name="writer">Null for a new one.</param>
    /// <param name="words">The hash of its words.</param>
    /// <param name="domains">What it leads to.</param>
    /// <param name="except">The comment itself, when it is changed.</param>
    /// <returns>
    /// Whether the writer is known, by their cookie or by an address that both they and somebody who was approved confirmed, never by one they
    /// typed; whether they are banned, by name, by what of theirs is spam, or by where it leads; whether the words stand elsewhere; whether it
    /// leads to where rejected comments lead.
    /// </returns>
    public (bool IsTrusted, bool IsBanned, bool IsElsewhere, bool LeadsToRejected) AroundOf(int? writer, string words, IReadOnlyCollection<string> domains, int? except) => Ask(
        asked => asked.Around,
        row => (row.GetBoolean(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3)),
        ("$writer", writer), ("$words", words), ("$except", except), ("$domains", JsonSerializer.Serialize(domains)),
        ("$places", JsonSerializer.Serialize(domains.SelectMany(CommentText.DomainAndAbove).Distinct(StringComparer.Ordinal))));

    public void Dispose() => _asked?.Dispose();

    private T Ask<T>(Func<Asked, SqliteCommand> question, Func<SqliteDataReader, T> answer, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (_turn)
        {
            try
            {
                var command = question(_asked ??= new(folder.Database));
                foreach (var (name, value) in values)
                {
                    command.Parameters[name].Value = value ?? DBNull.Value;
                }

                using var row = command.ExecuteReader();
                row.Read();
                return answer(row);
            }
            catch
            {
                _asked?.Dispose();
                _asked = null; // it may be broken: the next question opens another
                throw;
            }
        }
    }

    private static int? NumberOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private sealed class Asked : IDisposable
    {
        private readonly SqliteConnection _connection;

        public Asked(string database)
        {
            _connection = SqliteReading.Open(database);
            _connection.CreateFunction<string?, string?>("hash_of_email", email => email is null ? null : Ban.HashOf(email), isDeterministic: true);
            Former = Prepare(CommentFacts.Former, "$reader", "$organiser", "$key", "$post", "$parent", "$source", "$words");
            Around = Prepare(CommentFacts.Around, "$writer", "$words", "$except", "$domains", "$places");
        }

        public SqliteCommand Former { get; }

        public SqliteCommand Around { get; }

        public void Dispose()
        {
            Former.Dispose();
            Around.Dispose();
            _connection.Dispose();
        }

        private SqliteCommand Prepare(string question, params ReadOnlySpan<string> parameters)
        {
            var command = _connection.CreateCommand();
            command.CommandText = question;
            foreach (var parameter in parameters)
            {
                command.Parameters.AddWithValue(parameter, DBNull.Value);
            }

            return command;
        }
    }
}
