using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;
using static TheSocialConference.Recaps.Yaml.YamlTrees;

namespace TheSocialConference.Recaps.Records;

/// <summary>A picture of a record: the name of a file beside this one, with what is to be seen on it.</summary>
internal static class ImageRecord
{
    private const int NameMaxLength = 100;

    public static Programme.Image? Read(RecapMap record, string key)
    {
        if (record.Map(key) is not { } map)
        {
            return null;
        }

        var (file, alt, isDecorative) = (map.NeedLine("file", NameMaxLength), map.Local("alt", Programme.Image.AltMaxLength), map.Flag("decorative"));
        if (alt is null != isDecorative)
        {
            map.Fault("alt", alt is null ? "nothing" : "a text at a picture that is decorative", "a text that says what is to be seen, or decorative: true");
        }

        if (file != RecapMap.Faulty && !map.Context.Pictures.ContainsKey(file))
        {
            map.Fault("file", RecapFaults.Quote(file), "the name of a picture that lies beside this file");
        }

        map.Done();
        return new(map.Context.Pictures.GetValueOrDefault(file, ""), alt);
    }

    public static YamlTree? Write(Programme.Image? image, RecapContext context) => image is null ? null : Fields(
        ("file", Text(context.NameOf(image.Hash))), ("alt", Local(image.Alt, context)), ("decorative", Flag(image.Alt is null)));
}
