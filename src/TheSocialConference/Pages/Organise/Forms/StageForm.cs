using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

public sealed class StageForm(Words words) : ProgrammeForm(words)
{
    public override RecordKind Kind => RecordKind.Stage;

    public override IReadOnlyList<FormSection> Sections(Programme programme, string key) =>
    [
        new(Words.Stage,
        [
            .. Both("Name", Words.FieldName, Stage.NameMaxLength), Slug(key),
            new Field("IsPlaceholder", Words.FieldStagePlaceholder, FieldKind.Check) { Hint = Words.FieldStagePlaceholderHint },
            new Field("AllowsParallel", Words.FieldStageParallel, FieldKind.Check) { Hint = Words.FieldStageParallelHint },
        ]),
    ];

    public override FormValues? Write(Programme programme, string key)
    {
        if (programme.StageBy(key) is not { } stage)
        {
            return null;
        }

        var values = new FormValues { ["Slug"] = stage.Slug, ["IsPlaceholder"] = stage.IsPlaceholder ? "true" : "", ["AllowsParallel"] = stage.AllowsParallel ? "true" : "" };
        Put(values, "Name", stage.Name);
        return values;
    }

    public override Programme Read(Programme programme, string key, FormValues values, Complaints complaints)
    {
        DemandSlug(values, complaints);
        var stage = new Programme.Stage(key, NeedTextOf(values, "Name", complaints), values.IsChecked("IsPlaceholder"), values.IsChecked("AllowsParallel"));
        return programme with { Stages = With(programme.Stages, stage, other => other.Slug == key) };
    }
}
