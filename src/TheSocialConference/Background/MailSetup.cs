using Microsoft.EntityFrameworkCore.Diagnostics;
using TheSocialConference.Data;

namespace TheSocialConference.Background;

public static class MailSetup
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<MailBell>();
        services.AddSingleton<IInterceptor, MailBell.Commits>();
        services.AddSingleton<MailTimes>();
        services.AddSingleton<MailClaims>();
        services.AddSingleton<SmtpServer>();
        services.AddSingleton<MailSender>();
        services.AddHostedService(services => services.GetRequiredService<MailSender>());
    }
}
