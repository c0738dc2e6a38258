import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { ADDRESSES } from "./extension/composers/sites.ts";
import { withoutInnerHtml } from "./scripts/without-inner-html.ts";

// Match patterns take no port in Firefox; the background worker alone talks to the server.
export const SERVER_HOSTS = ["http://127.0.0.1/*"];

export default defineConfig({
  srcDir: "extension",
  publicDir: "extension/public",
  outDir: ".output",
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact(), withoutInnerHtml()] }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "id",
    minimum_chrome_version: "120",
    // `scripting`: to put the second script into a page that has a compose box. `activeTab`: the popup learns which page it
    // was opened over, so that the writer can let Rambu on it.
    permissions: ["storage", "alarms", "scripting", "activeTab"],
    host_permissions: [...ADDRESSES, ...SERVER_HOSTS],
    // Asked for one site at a time, from a click.
    optional_host_permissions: ["https://*/*", "http://*/*"],
    // Fixed from the first build: the id of the extension, and with it the pairing, survives every update.
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "rambu@rambu-asn",
              strict_min_version: "140.0",
              // Nothing leaves the computer: the server that judges runs on it.
              data_collection_permissions: { required: ["none"] },
            },
            // The first there that knows the declaration above.
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : {
          // Firefox knows managed storage without a schema.
          storage: { managed_schema: "managed-schema.json" },
          key: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2v4ElLAXTpp5fCFKdtJc5ZEMyuXArkJiIyeuyyldQgrDEji/Ut8C+dKGri8pYfT43AfTfAidciEWA0AF3gJ0Zyd8C3DeBhTk5bRwNy0cypJZM/JTwONcySlZZvRSnJ84z3T8cIDvgnsky/mggvXNDhbGeO/R5sGjvurycqdh4ZHSwGP9wjmTwiNyvcgNelUm9DcUk6oiqwTG3snQD+T0eTQQwdZZdAZVHQQ4FoRtbeiXe2R5jSGlcNKB79fibXhQDzCZZIx+SsocePJn1ybMoUzdQnmHWlsXkXtz/1EjQAEnUO2vMjn/KSDskztVbzHwUljMyDSNpJqdMeyUWFv/uwIDAQAB",
        }),
    commands: {
      "open-panel": {
        suggested_key: { default: "Alt+Shift+R" },
        description: "__MSG_commandOpenPanel__",
      },
    },
    // Firefox would otherwise upgrade http://127.0.0.1 to https.
    content_security_policy: {
      extension_pages: "script-src 'self'; object-src 'self'; connect-src http://127.0.0.1:*",
    },
  }),
});
