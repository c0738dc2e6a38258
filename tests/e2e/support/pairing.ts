/** Pairing as a person does it: one click in the welcome page, one on the server's own page, the codes compared. */
import { expect, vi } from "vitest";
import { clickButton } from "./buttons.ts";
import { PATIENCE } from "./rambu.ts";
import type { World } from "./world.ts";

/** Pairs the world's extension with its server. Does nothing to a world that is paired. */
export async function pair(world: World): Promise<void> {
  const welcome = await world.extensionPage("welcome.html");
  await clickButton(welcome, /^Hubungkan/);
  const approval = await world.opened(world.server.origin);
  await approval.waitForFunction(() => document.readyState === "complete", { polling: 50 });
  const code = await approval.evaluate(
    () => /\d{3}\s?\d{3}/.exec(document.body.textContent ?? "")?.[0] ?? "",
  );
  expect(code.replace(/\s/g, "")).toMatch(/^\d{6}$/);
  await vi.waitFor(async () => {
    const shown = await welcome.evaluate(() => document.body.textContent ?? "");
    expect(shown.replace(/\s/g, "")).toContain(code.replace(/\s/g, ""));
  }, PATIENCE);
  await clickButton(approval, /^Izinkan/);
  await vi.waitFor(async () => {
    const shown = await welcome.evaluate(() => document.body.textContent ?? "");
    expect(shown).toMatch(/terhubung/i);
    expect(shown).not.toMatch(/belum terhubung/i);
  }, PATIENCE);
  if (!approval.isClosed()) await approval.close();
  await welcome.close();
}
