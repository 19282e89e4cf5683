# The interface as static files, with the API behind the same origin. Context: the root of the repository.
FROM node:20-bookworm-slim AS build
WORKDIR /relais
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node tools/build.mjs --web

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY docker/web.conf /etc/nginx/conf.d/default.conf
COPY --from=build /relais/dist/apps/web /usr/share/nginx/html
EXPOSE 8080
