/** What the builds for script tags are on a server: nothing, since they are for pages. */

export {};
