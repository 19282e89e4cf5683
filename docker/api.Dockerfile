# HTTP API and, with another command, the operator's command line. Context: the root of the repository.
FROM node:20-bookworm-slim AS build
WORKDIR /relais
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node tools/build.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production RELAIS_PRODUCTION=true HOST=0.0.0.0
# Work on a whole group is streamed, so the heap stays small whatever its size; without a bound V8 collects late while
# memory is plenty. The bench of the close runs under this same bound.
ENV NODE_OPTIONS=--max-old-space-size=192
WORKDIR /relais
COPY --from=build /relais/package.json ./
COPY --from=build /relais/node_modules ./node_modules
COPY --from=build /relais/migrations ./migrations
COPY --from=build /relais/dist ./dist
RUN mkdir -p /var/lib/relais/files && chown node:node /var/lib/relais/files
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
