/**
 * How underlines look in a shadow root and in the document of a frame: the stylesheet of the manifest reaches neither. The
 * same rules are adopted there, which changes no DOM, as long as a box in them has hints.
 */
import type { Tree } from "../composers/trees.ts";
import css from "../entrypoints/content/highlights.css?inline";
import type { Controller } from "./controller.ts";

interface Worn {
  sheet: CSSStyleSheet;
  by: Set<Controller>;
}

export class UnderlineStyles {
  private readonly worn = new Map<Tree, Worn>();

  wear(controller: Controller): void {
    const tree = controller.box.getRootNode() as Tree;
    if (tree === document) return;
    const worn = this.worn.get(tree);
    if (worn) {
      worn.by.add(controller);
      return;
    }
    const view = controller.box.ownerDocument.defaultView as typeof globalThis | null;
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    tree.adoptedStyleSheets.push(sheet);
    this.worn.set(tree, { sheet, by: new Set([controller]) });
  }

  takeOff(controller: Controller): void {
    for (const [tree, { by }] of this.worn) {
      by.delete(controller);
      if (by.size === 0) this.drop(tree);
    }
  }

  remove(): void {
    for (const tree of this.worn.keys()) this.drop(tree);
  }

  private drop(tree: Tree): void {
    const sheet = this.worn.get(tree)?.sheet;
    this.worn.delete(tree);
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}
