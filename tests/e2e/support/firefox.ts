/** Firefox with the extension, driven over WebDriver BiDi. */
import { randomUUID } from "node:crypto";
import puppeteer, { type Browser } from "puppeteer-core";
import { builtExtension, GECKO_ID } from "./extension.ts";
import { type Launched, VIEWPORT } from "./launch.ts";
import { popupInTab } from "./popup-in-tab.ts";

/** Puppeteer's BiDi connection, which it does not show in its types. */
interface BidiBrowser {
  connection: { send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }> };
}

/** Runs an expression in the browser window's own document, where the menus and shortcuts are. */
async function inBrowserWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const target = { context: contexts[0]?.context };
  const done = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
  const result = done.result as { type: string; exceptionDetails?: { text: string } };
  if (result.type !== "success")
    throw new Error(result.exceptionDetails?.text ?? "failed in the browser window");
}

/** As an input method does it: the characters of a composition come from the text input processor. */
const composition = (text: string) => `
  window.processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
  window.processor.beginInputTransactionForTests(window);
  window.processor.setPendingCompositionString(${JSON.stringify(text)});
  window.processor.appendClauseToPendingComposition(${text.length}, window.processor.ATTR_RAW_CLAUSE);
  window.processor.setCaretInPendingComposition(${text.length});
  window.processor.flushPendingComposition();`;

/** Starts it; `RAMBU_FIREFOX` names the program. */
export async function launchFirefox(downloads: string): Promise<Launched> {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.RAMBU_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    // WebDriver BiDi opens the extension's own pages, and the browser window, only with this.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: uuid }),
      // Nobody is there to answer the browser's own question; the click that leads to it is a real one.
      "extensions.webextOptionalPermissionPrompts": false,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
    },
    defaultViewport: VIEWPORT,
  });
  await browser.installExtension(await builtExtension("firefox"));
  const extension = `moz-extension://${uuid}`;
  return {
    browser,
    extension,
    openPopup: () => popupInTab(browser, extension),
    // The shortcut's own element, as the browser made it from the manifest.
    runCommand: () =>
      inBrowserWindow(browser, `document.querySelector("[id^=ext-keyset-id-rambu] key").doCommand()`),
    preferScheme: (_, scheme) => {
      const setting = "layout.css.prefers-color-scheme.content-override";
      return inBrowserWindow(
        browser,
        `Services.prefs.setIntPref("${setting}", ${scheme === "dark" ? 0 : 1})`,
      );
    },
    compose: async (_, text) => {
      await inBrowserWindow(browser, composition(text));
      return () => inBrowserWindow(browser, "window.processor.commitComposition()");
    },
    stopWorker: () =>
      inBrowserWindow(browser, `WebExtensionPolicy.getByID("${GECKO_ID}").extension.terminateBackground()`),
  };
}
