# HealthGraph in a container: docker build -t healthgraph . && docker run --rm -v "$PWD:/work" -w /work healthgraph ingest samples/
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt BannedSymbols.Library.txt ./
COPY src/HealthGraph/HealthGraph.csproj src/HealthGraph/packages.lock.json src/HealthGraph/
COPY src/HealthGraph.Stores/HealthGraph.Stores.csproj src/HealthGraph.Stores/packages.lock.json src/HealthGraph.Stores/
COPY src/HealthGraph.GraphQL/HealthGraph.GraphQL.csproj src/HealthGraph.GraphQL/packages.lock.json src/HealthGraph.GraphQL/
COPY src/HealthGraph.Api/HealthGraph.Api.csproj src/HealthGraph.Api/packages.lock.json src/HealthGraph.Api/
COPY src/HealthGraph.Host/HealthGraph.Host.csproj src/HealthGraph.Host/packages.lock.json src/HealthGraph.Host/
RUN dotnet restore src/HealthGraph.Host --locked-mode
COPY src src
COPY cypher cypher
COPY dictionaries dictionaries
RUN dotnet publish src/HealthGraph.Host --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# poppler reads PDF, wget asks for the state of health.
RUN apt-get update && apt-get install -y --no-install-recommends poppler-utils wget && rm -rf /var/lib/apt/lists/* \
    && ln -s /app/healthgraph /usr/local/bin/healthgraph \
    && mkdir /cache /inbox /decisions && chown $APP_UID /cache /inbox /decisions
COPY --from=build /app /app
ENV HEALTHGRAPH_CACHE=/cache
# The user that the base image has for programs: no root.
USER $APP_UID
VOLUME ["/cache", "/inbox", "/decisions"]
EXPOSE 5080
ENTRYPOINT ["/app/healthgraph"]
CMD ["--help"]
