using TheSocialConference.Programmes;

namespace TheSocialConference.Pages;

/// <summary>Sessions as cards on a page of one edition.</summary>
/// <param name="Level">The heading level of a card, 2 or 3.</param>
/// <param name="In">The edition they are of; null for that of the page.</param>
public sealed record SessionList(ConferencePage Page, IEnumerable<Programme.Session> Sessions, int Level, Programme? In = null);
