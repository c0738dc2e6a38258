/** Styles of what is attached. */
export const PICTURE_STYLES = `
.picture { display: grid; gap: 8px; padding: 10px; border: 1px solid var(--line); border-radius: 10px; }
.picture-head { display: flex; gap: 12px; align-items: start; }
.picture-facts { display: grid; gap: 4px; justify-items: start; min-width: 0; flex: 1; }
.picture-facts progress { width: 100%; height: 6px; accent-color: var(--accent); }
.look { position: relative; flex: none; line-height: 0; border-radius: 8px; overflow: hidden; background: var(--raised); }
.look canvas { max-width: 150px; max-height: 150px; }
.picture:has(.place) .picture-head { flex-wrap: wrap; }
.picture:has(.place) .look canvas { max-width: 100%; max-height: 240px; }
.place { position: absolute; border: 2px solid var(--tone); border-radius: 3px; outline: 1px solid #ffffff; min-width: 8px; min-height: 8px; }
.copies { display: flex; flex-wrap: wrap; gap: 6px; }
.button.small { min-height: 24px; padding: 1px 8px; font-size: 12px; color: var(--quiet); }
blockquote { margin: 0; padding-inline-start: 8px; border-inline-start: 3px solid var(--line); font-size: 13px; max-height: 96px; overflow-y: auto; }
`;
