# The page, the program with the page inside, and a small image that runs it as nobody in particular.
FROM node:20-slim AS page
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY frontend ./
RUN npm run build

FROM golang:1.26 AS program
ARG VERSION=dev
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=page /src/frontend/dist ./frontend/dist
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=$VERSION" -tags nomsgpack -o /parley .

FROM alpine:3
RUN adduser -D -H -u 10001 parley
COPY --from=program /parley /usr/local/bin/parley
COPY seed/data /data
USER 10001
EXPOSE 8080
ENV PARLEY_ADDR=0.0.0.0:8080
# /healthz is up while the program lives; whether data are served is for /readyz, which the compose file asks.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s CMD wget -q -O /dev/null http://127.0.0.1:8080/healthz
ENTRYPOINT ["parley"]
CMD ["serve"]
