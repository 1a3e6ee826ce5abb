using System.Globalization;
using System.Text;

namespace TheSocialConference.Recaps;

/// <summary>What an export did.</summary>
/// <param name="Written">Files that were not there, or said something else.</param>
/// <param name="Removed">Files whose records are all gone.</param>
/// <param name="Unchanged">How many files were there already, the same.</param>
/// <param name="Errors">Why nothing was written; empty when all went well.</param>
public sealed record ExportReport(IReadOnlyList<string> Written, IReadOnlyList<string> Removed, int Unchanged, IReadOnlyList<string> Errors)
{
    /// <summary>Records of which the file said something else too, so that somebody had to choose and did not: they were written as they are on the site.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    public bool HasErrors => Errors.Count > 0;

    public override string ToString()
    {
        if (HasErrors)
        {
            return $"Nothing was written.{Environment.NewLine}{string.Join(Environment.NewLine, Errors)}{Environment.NewLine}";
        }

        var text = new StringBuilder();
        text.AppendJoin("", Written.Select(path => $"written   {path}{Environment.NewLine}"));
        text.AppendJoin("", Removed.Select(path => $"removed   {path}{Environment.NewLine}"));
        text.AppendJoin("", Undecided.Select(record => $"undecided {record}{Environment.NewLine}"));
        return text.AppendLine(CultureInfo.InvariantCulture, $"unchanged {Unchanged} file{(Unchanged == 1 ? "" : "s")}").ToString();
    }
}
