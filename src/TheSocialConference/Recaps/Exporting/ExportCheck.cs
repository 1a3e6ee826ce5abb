using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Reads back what is about to be written.</summary>
internal sealed class ExportCheck(ExportState state)
{
    /// <param name="files">What was meant.</param>
    /// <param name="written">What came of it.</param>
    /// <returns>How the two differ; empty when they do not.</returns>
    public IReadOnlyList<string> Check(IReadOnlyList<ExportedFile> files, IReadOnlyList<FoundFile> written)
    {
        var errors = new List<string>();
        foreach (var unit in ContentUnit.Of(written).Select(new UnitReader("content").Read))
        {
            errors.AddRange(unit.Faults.Select(fault => fault.ToString()));
            foreach (var file in unit.Files)
            {
                var meant = files.Single(other => other.Path == file.Path).Becomes;
                var (want, have) = (RecapWriter.Tree(meant, unit.Context), RecapWriter.Tree(file.Content, unit.Context));
                if (RecapWriter.BodyOf(meant, file.Text) != file.Text.Body || want != have)
                {
                    errors.Add($"content/{file.Path} would not read back as the database says: {Difference(want, have, "") ?? "the body differs"}");
                }
            }

            if (errors.Count == 0 && state.Edition(unit.Name) is { } edition && !SameOrder(unit, edition.Programme))
            {
                errors.Add($"content/{unit.Name}: the files cannot hold the records in the order they have in the database");
            }
        }

        return errors;
    }

    private static bool SameOrder(RecapUnit unit, Programme programme) =>
        unit.Themes.Select(theme => theme.Value.Slug).SequenceEqual(programme.Themes.Select(theme => theme.Slug))
        && unit.Stages.Select(stage => stage.Value.Slug).SequenceEqual(programme.Stages.Select(stage => stage.Slug))
        && unit.Sessions.Select(session => session.Value.Session.Code).SequenceEqual(programme.Sessions.Select(session => session.Code));

    /// <summary>The first field in which two trees differ.</summary>
    private static string? Difference(YamlTree? want, YamlTree? have, string path) => (want, have) switch
    {
        (YamlFields a, YamlFields b) => a.Fields.Concat(b.Fields).Select(field => field.Key).Distinct()
            .Select(key => Difference(a[key], b[key], path.Length == 0 ? key : $"{path}.{key}")).FirstOrDefault(found => found is not null),
        (YamlItems a, YamlItems b) when a.Items.Count == b.Items.Count => a.Items
            .Select((item, at) => Difference(item, b.Items[at], $"{path}[{at}]")).FirstOrDefault(found => found is not null),
        _ => Equals(want, have) ? null : $"{path} differs",
    };
}
