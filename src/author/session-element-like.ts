/** An element of ours, as far as it is one already. */
export type SessionElementLike = HTMLElementTagNameMap['bt-support-session'];
