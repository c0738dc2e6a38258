/** A program that took the server's port and claims to be Rambu, but never was paired: it writes down all it receives. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";

/** One request as it came in. */
export interface Received {
  method: string;
  path: string;
  headers: string;
  body: string;
}

export class Impostor {
  readonly received: Received[] = [];
  private server: Server | undefined;

  /** Listens on the port and answers everything as if it were the server; the proofs are made up. */
  async start(port: number): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const path = request.url ?? "";
        this.received.push({
          method: request.method ?? "",
          path,
          headers: JSON.stringify(request.rawHeaders),
          body: Buffer.concat(chunks).toString("utf8"),
        });
        response.setHeader("content-type", "application/json");
        response.setHeader("access-control-allow-origin", request.headers.origin ?? "*");
        response.end(JSON.stringify(this.answer(path)));
      });
    }).listen(port, "127.0.0.1");
    await once(this.server, "listening");
  }

  private answer(path: string): unknown {
    if (path === "/v1/health")
      return { app: "rambu", status: "ok", version: "0.1.0", rules_digest: "impostor" };
    if (path === "/v1/proofs") return { proof: "0".repeat(64) };
    return {};
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
