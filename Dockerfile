# docker build -t conference . && docker run -p 8080:8080 -v conference:/data -e PublicUrl=https://conference.example conference
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/TheSocialConference --output /site -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /site .
RUN install -d -m 700 -o $APP_UID -g $APP_UID /data
# Nothing is written outside /data, so the rest can be read-only: no diagnostics in /tmp, and temporary files in the volume.
ENV DataFolder=/data TMPDIR=/data DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=10s --start-period=40s --retries=3 CMD ["dotnet", "TheSocialConference.dll", "healthcheck"]
ENTRYPOINT ["dotnet", "TheSocialConference.dll"]
