/** What sanitizers leave of the embeds, as it is kept beside the tests. */
export interface Kept {
  sanitizer: string;
  version: string;
  /** What is left of an attack where the element is allowed. */
  hostile: string;
  embeds: {
    name: string;
    html: string;
    /** With the sanitizer's defaults. */
    kept: string;
    /** With the elements allowed, as `demo/docs/cms/wordpress.md` has it. */
    allowed?: string;
  }[];
}
