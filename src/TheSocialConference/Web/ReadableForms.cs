using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TheSocialConference.Web;

/// <summary>
/// Refuses a form that cannot be read: one with a NUL in it, or with thousands of fields. Otherwise a page would be asked with nothing filled
/// in, not even what its address says.
/// </summary>
public sealed class ReadableForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.ModelState.TryGetValue("", out var whole) && whole.Errors.Count > 0) // about no field, and before any page looked: nothing could be read
        {
            context.Result = new BadRequestResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
