/** The real server, as `rambu serve` starts it, with a state folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./until.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const COMMAND = process.env.RAMBU_COMMAND ?? join(ROOT, ".venv/bin/rambu");

/** A busy machine starts it slowly; what a start may cost is measured elsewhere. */
const START_MS = 60_000;

/** A port of the loopback interface that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  probe.close();
  await once(probe, "close");
  return address.port;
}

/** Can be stopped and started again on the same port, with the same state. */
export class Server {
  readonly port: number;
  readonly origin: string;
  /** All that it ever printed. */
  output = "";
  private readonly home: string;
  private process: ChildProcess | undefined;

  private constructor(port: number, home: string) {
    this.port = port;
    this.home = home;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** A server that is ready to answer. */
  static async start(): Promise<Server> {
    const server = new Server(await freePort(), await mkdtemp(join(tmpdir(), "rambu-e2e-")));
    await server.start().catch(async (failure: unknown) => {
      await server.dispose();
      throw failure;
    });
    return server;
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(COMMAND, ["serve", "--port", String(this.port)], {
      cwd: ROOT,
      env: { ...process.env, RAMBU_HOME: this.home },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const note = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("error", (error) => note(Buffer.from(String(error))));
    this.process = child;
    // A run that is broken off must not leave a server behind.
    const end = () => child.kill();
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    const answered = new AbortController();
    await Promise.race([this.answers(), this.ended(child, answered.signal)]).finally(() => answered.abort());
  }

  private async answers(): Promise<void> {
    await until(async () => {
      const health = await fetch(`${this.origin}/v1/health`);
      if (!health.ok) throw new Error(`health: ${health.status}`);
    }, START_MS);
  }

  /** Rejects as soon as the process ends, with what it printed; resolves when it no longer matters. */
  private async ended(child: ChildProcess, signal: AbortSignal): Promise<void> {
    try {
      await once(child, "exit", { signal });
    } catch {
      return;
    }
    throw new Error(`rambu serve ended (${child.exitCode}):\n${this.output}`);
  }

  /** As an office sets its policy: writes the file (or, null, takes it away) and starts the server anew. */
  async setPolicy(text: string | null): Promise<void> {
    const file = join(this.home, "policy.yaml");
    await (text === null ? rm(file, { force: true }) : writeFile(file, text));
    await this.stop();
    await this.start();
  }

  /** Stops it as a person would (SIGTERM) and waits until it is gone. */
  async stop(): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }

  /** Stops it and forgets its state. */
  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.home, { recursive: true, force: true });
  }
}
