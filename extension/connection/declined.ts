import type { FieldError } from "../contract/types.ts";

/** The worker could not do what it was asked, with its words; of a request with mistakes the server told each of them. */
export class Declined extends Error {
  readonly mistakes: readonly FieldError[];

  constructor(message: string, mistakes: readonly FieldError[] = []) {
    super(message);
    this.mistakes = mistakes;
  }
}
