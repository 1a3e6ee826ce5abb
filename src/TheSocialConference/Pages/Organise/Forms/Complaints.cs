namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>What is wrong with what was filled in: at which field, and in words for whoever filled it in.</summary>
public sealed class Complaints
{
    private readonly List<(string Field, string Message)> _all = [];

    public IReadOnlyList<(string Field, string Message)> All => _all;

    public bool Any => _all.Count > 0;

    /// <param name="field">Empty for the form as a whole.</param>
    public void Add(string field, string message) => _all.Add((field, message));

    public string? At(string field) => _all.Where(complaint => complaint.Field == field).Select(complaint => complaint.Message).FirstOrDefault();
}
