/** Styles of what is attached. */
export const PICTURE_STYLES = `
.picture { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding: 10px; border: 1px solid var(--line); border-radius: 10px; }
.picture-head { display: flex; gap: 12px; align-items: start; }
.picture-facts { display: grid; gap: 4px; justify-items: start; min-width: 0; flex: 1; }
.picture-facts progress { width: 100%; height: 6px; accent-color: var(--accent); }
.look { position: relative; flex: 0 1 auto; min-width: 0; max-width: 100%; line-height: 0; border-radius: 8px; overflow: hidden; background: var(--raised); }
.look canvas { max-width: 130px; max-height: 150px; }
.picture:has(.place) .picture-head { flex-wrap: wrap; }
.picture:has(.place) .look canvas { max-width: 100%; max-height: 240px; }
.place { position: absolute; min-width: 6px; min-height: 6px; border-radius: 1px; box-shadow: 0 0 0 2px #ffffff, 0 0 0 4px var(--mark); }
.place[data-severity="error"] { --mark: #b3261e; }
.place[data-severity="warning"] { --mark: #8a5300; }
.place[data-severity="suggestion"] { --mark: #0a58a8; }
.place[data-severity="info"] { --mark: #4c5661; }
.copies { display: flex; flex-wrap: wrap; gap: 6px; }
.button.small { text-align: start; min-height: 24px; padding: 1px 8px; font-size: 12px; color: var(--quiet); }
blockquote { margin: 0; padding-inline-start: 8px; border-inline-start: 3px solid var(--line); font-size: 13px; max-height: 96px; overflow-y: auto; }
`;
