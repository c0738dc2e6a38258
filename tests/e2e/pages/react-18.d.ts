/** The pages of sites with React 18 are built with it (see `sites.ts`); the types are those of 17, which has no such entry. */
declare module "react-dom/client" {
  import type { ReactElement } from "react";
  export function createRoot(container: Element): { render(element: ReactElement): void; unmount(): void };
}
