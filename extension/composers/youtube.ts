import type { Site } from "./composer.ts";
import { shownLimit } from "./shown-limit.ts";

const COMMENT_BOX = "ytd-commentbox";
/** The dialog for a community post; it has the same box as a comment, and perhaps within a `ytd-commentbox` too. */
const POST_DIALOG = "ytd-backstage-post-dialog-renderer";
/** What surrounds a comment: under a video, under a post, in a thread of answers. */
const COMMENTS = "ytd-comments, ytd-comment-thread-renderer, ytd-comment-simplebox-renderer";
const CHANNEL_POSTS = /^\/(@[^/]+|(channel|c|user)\/[^/]+)\/(community|posts)\b/;

/** YouTube outside Studio: comments and answers, and the posts of a channel's own page. */
export const youtube: Site = {
  platform: "youtube",
  hosts: ["www.youtube.com"],
  boxes: '#contenteditable-root[contenteditable="true"]',
  comments: "on",
  frame: (box) => box.closest<HTMLElement>(`${POST_DIALOG}, ${COMMENT_BOX}, [role="dialog"]`) ?? box,
  surface: (box, { pathname }) => {
    if (box.closest(POST_DIALOG)) return "community";
    return CHANNEL_POSTS.test(pathname) && !box.closest(COMMENTS) ? "community" : "comment";
  },
  limit: (box) => shownLimit(youtube.frame(box), box),
};
