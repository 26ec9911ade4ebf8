# The image of any service: docker build --build-arg SERVICE=score-producer .
# SERVICE is a folder of services/ or tools/ whose project has a target "build". Needs Docker 25 or newer.

# What npm reads and nothing else, so that a change of a source leaves the installation below in the cache.
FROM node:24-slim AS manifests
WORKDIR /workspace
RUN --mount=type=bind,target=/context cd /context \
    && find . \( -name package.json -o -name package-lock.json -o -path ./tools/patch-kafkajs.mjs \) \
       -exec cp --parents --target-directory=/workspace {} +

# With scripts: one of them patches kafkajs, another one fetches the Node that runs the build.
FROM node:24-slim AS install
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NX_DAEMON=false
WORKDIR /workspace
COPY --from=manifests /workspace ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund

# One bundle, and the page where the service has one. Types are checked by `npx nx run-many -t image`, not here.
# What Nx remembers is shared by all services: a change of one builds no other again.
FROM install AS build
ARG SERVICE
COPY . .
RUN --mount=type=cache,target=/workspace/.nx,sharing=locked set -eu; \
    : "${SERVICE:?Cannot build an image of nothing: give --build-arg SERVICE=<folder of services/>}"; \
    npx nx run-many --targets=build,build-web --projects="$SERVICE" --excludeTaskDependencies; \
    find services tools -path "*/$SERVICE/dist" -prune -exec mv {} /app \; ; \
    [ -d /app ] || { echo "Cannot build an image of \"$SERVICE\": nothing of that name has a target build" >&2; exit 1; }

# Everything above the bundle is the same for all services, so they share it on disk and on the way to it.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 8080
# Ready is looked for once a second while it starts, so that what waits for it is not kept waiting.
HEALTHCHECK --interval=15s --timeout=3s --retries=3 --start-period=120s --start-interval=1s CMD ["node", "--eval", \
  "http.get(`http://127.0.0.1:${process.env.PORT}/health/ready`, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# The entry point of the Node image is a shell script; this one needs no shell, and hears signals itself.
ENTRYPOINT ["node", "main.cjs"]
ARG SERVICE
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="$SERVICE" \
      org.opencontainers.image.description="Courtside, live basketball boards: $SERVICE" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.licenses="MIT"
