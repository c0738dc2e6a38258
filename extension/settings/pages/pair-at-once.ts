/** The fragment with which the popup opens the welcome page after "Sambungkan". */
export const PAIR_AT_ONCE = "#sambungkan";
