namespace TheSocialConference.Programmes.Changes;

/// <summary>Tells together what a record has no sentence of its own for.</summary>
internal static class FieldHappenings
{
    private static readonly HashSet<string> Addresses = [nameof(Programme.Session.Slug)];

    /// <param name="parts">By field: which text it is, or null when it is told already. What is not named is a fact.</param>
    public static IEnumerable<Happening> Remaining(this IEnumerable<FieldChange> fields, IReadOnlyDictionary<string, TextPart?> parts)
    {
        var left = fields.Where(field => !parts.TryGetValue(field.Name, out var part) || part is not null).ToLookup(field => parts.GetValueOrDefault(field.Name) is not null);
        if (left[true].Any())
        {
            yield return new Happening.TextsChanged([.. left[true].Select(field => parts[field.Name]!.Value).Order()]);
        }

        if (left[false].Any(field => !Addresses.Contains(field.Name)))
        {
            yield return new Happening.FactsChanged();
        }

        if (left[false].Any(field => Addresses.Contains(field.Name)))
        {
            yield return new Happening.AddressChanged();
        }
    }
}
