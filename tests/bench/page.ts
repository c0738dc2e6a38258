/**
 * What Rambu costs in the page, measured in real Chromium with the built extension and the real server, on the test page
 * of X. Prints a JSON array of `{what, value, unit, budget}`; the budgets are those of the design.
 *
 * Times of functions come from the browser's own trace: every call of a function of our content script, in processor
 * time of the page's main thread, so that other programs do not count.
 */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { builtExtension } from "../e2e/support/extension.ts";
import { COMPOSERS, leftBehind, MOST_LEFT } from "../e2e/support/left-behind.ts";
import type { Tab } from "../e2e/support/tab.ts";
import { type Visit, World } from "../e2e/support/world.ts";

interface Row {
  what: string;
  value: number;
  unit: string;
  budget: number | null;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Wall clock and the thread's own time, in microseconds. */
  dur?: number;
  tdur?: number;
  tid: number;
  args: { data?: { url?: string } };
}

const BOX = "[data-testid=tweetTextarea_0]";
const NIK = "3299014507990002";
const KEYS = 60;
const ROUNDS = 40;
const FEED_SECONDS = 5;

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

interface Trace {
  /** The calls of the extension's functions, outermost ones only: when and how long, in milliseconds. */
  calls: { at: number; ms: number }[];
  /** When the page called `performance.mark("key")`, on the same clock. */
  keys: number[];
}

async function traced(tab: Tab, during: () => Promise<void>): Promise<Trace> {
  await tab.page.tracing.start({ categories: ["devtools.timeline", "blink.user_timing", "-*"] });
  await during();
  const trace = await tab.page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name, ph }) => name === "key" && ph === "I");
  const ours = traceEvents
    .filter(({ name, ph, args }) => {
      const url = args?.data?.url ?? "";
      return (
        ph === "X" &&
        name === "FunctionCall" &&
        /^chrome-extension:.*(content-scripts\/content|\/hints)\.js/.test(url)
      );
    })
    .sort((one, two) => one.ts - two.ts);
  const outermost: TraceEvent[] = [];
  for (const event of ours) {
    const last = outermost.at(-1);
    if (last && event.tid === last.tid && event.ts < last.ts + (last.dur ?? 0)) continue;
    outermost.push(event);
  }
  return {
    calls: outermost.map(({ ts, dur, tdur }) => ({ at: ts / 1000, ms: (tdur ?? dur ?? 0) / 1000 })),
    keys: marks.map(({ ts }) => ts / 1000).sort((one, two) => one - two),
  };
}

declare global {
  interface Window {
    /** Resolves with the milliseconds from the next keystroke to the frame that shows a hint. */
    __painted: Promise<number>;
  }
}

function armStopwatch(): void {
  window.__painted = new Promise((resolve) => {
    const start = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        // The highlight is set; the frame after this callback shows it.
        if (CSS.highlights.get("rambu-error")?.size)
          requestAnimationFrame(() => resolve(performance.now() - timeStamp));
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener("keydown", start, { once: true, capture: true });
  });
}

/** From the last keystroke's own time stamp to the frame in which its hint is painted, in milliseconds. */
async function keystrokeToHint({ tab, rambu }: Visit): Promise<number[]> {
  await tab.click(BOX);
  await tab.type(`Yuk ke posko besok. NIK ${NIK.slice(0, -1)}`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await rambu.expectUnderlined("error", []);
    await tab.evaluate(armStopwatch);
    await tab.page.keyboard.type(NIK.slice(-1));
    times.push(await tab.evaluate(() => window.__painted));
    await tab.press("Backspace");
  }
  return times;
}

/** What each keystroke costs the page's main thread through us: the calls until the next one, debounce and reply included. */
async function keystrokeCost({ tab }: Visit): Promise<number[]> {
  await tab.click(BOX);
  await tab.type(`Kalian harus urus KTP. NIK ${NIK} sudah. `);
  const { calls, keys } = await traced(tab, async () => {
    for (let key = 0; key < KEYS; key += 1) {
      await tab.evaluate(() => performance.mark("key"));
      await tab.page.keyboard.type("warga "[key % 6] ?? "a");
      // A fast writer: five keys a second, so that every key has its own request and reply.
      await pause(200);
    }
  });
  return keys.map((start, key) => {
    const end = keys[key + 1] ?? Number.POSITIVE_INFINITY;
    return calls.filter(({ at }) => at >= start && at < end).reduce((sum, { ms }) => sum + ms, 0);
  });
}

/** The share of a core that we take, in percent, while the page replaces 1,000 nodes a second. */
async function feedCost({ tab }: Visit): Promise<number> {
  const { calls } = await traced(tab, async () => {
    await tab.evaluate(async (seconds) => {
      const feed = document.querySelector("main");
      const added: Element[] = [];
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) {
        for (let count = 0; count < 25; count += 1) {
          const post = document.createElement("article");
          post.append(document.createElement("p"), document.createElement("span"));
          feed?.append(post);
          added.push(post);
          if (added.length > 200) added.shift()?.remove();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, FEED_SECONDS);
  });
  const total = calls.reduce((sum, { ms }) => sum + ms, 0);
  return (total / (FEED_SECONDS * 1000)) * 100;
}

/** What a page of a known site loads: the first script always, the others when there is something for them. */
const SCRIPTS = {
  "every page": "content-scripts/content.js",
  "with a compose box": "hints.js",
  "with something attached": "attachments.js",
};

async function bundleSize(): Promise<Row[]> {
  const folder = await builtExtension("chromium");
  const rows = Object.entries(SCRIPTS).map(async ([when, script]) => {
    const code = await readFile(`${folder}/${script}`);
    const packed = await promisify(gzip)(code, { level: 9 });
    return [
      { what: `content script, ${when}, minified`, value: code.length / 1000, unit: "kB", budget: 90 },
      { what: `content script, ${when}, gzipped`, value: packed.length / 1000, unit: "kB", budget: 30 },
    ];
  });
  return (await Promise.all(rows)).flat();
}

async function measure(world: World): Promise<Row[]> {
  const toHint = await keystrokeToHint(await world.visit("x", "/home"));
  await world.leave();
  const cost = await keystrokeCost(await world.visit("x", "/home"));
  await world.leave();
  const withBox = await feedCost(await world.visit("x", "/home"));
  await world.leave();
  const withoutBox = await feedCost(await world.visit("x", "/explore"));
  await world.leave();
  const left = await leftBehind(world);
  const boxes = `${COMPOSERS} compose boxes that came and went`;
  return [
    {
      what: "last keystroke to painted hint, median",
      value: percentile(toHint, 0.5),
      unit: "ms",
      budget: null,
    },
    { what: "last keystroke to painted hint, p95", value: percentile(toHint, 0.95), unit: "ms", budget: 250 },
    {
      what: "a keystroke on the main thread, median",
      value: percentile(cost, 0.5),
      unit: "ms",
      budget: null,
    },
    { what: "a keystroke on the main thread, p95", value: percentile(cost, 0.95), unit: "ms", budget: 4 },
    { what: "a feed of 1,000 nodes/s beside a compose box", value: withBox, unit: "% of a core", budget: 1 },
    { what: "a feed of 1,000 nodes/s, no compose box", value: withoutBox, unit: "% of a core", budget: 1 },
    { what: `nodes left by ${boxes}`, value: left.nodes, unit: "", budget: MOST_LEFT.nodes },
    { what: `listeners left by ${boxes}`, value: left.listeners, unit: "", budget: MOST_LEFT.listeners },
    { what: `memory left by ${boxes}`, value: left.kilobytes, unit: "kB", budget: MOST_LEFT.kilobytes },
  ];
}

const world = await World.start("chromium");
try {
  await world.pairedOnce();
  const rows = [...(await measure(world)), ...(await bundleSize())];
  process.stdout.write(`${JSON.stringify(rows)}\n`);
} finally {
  await world.close();
}
