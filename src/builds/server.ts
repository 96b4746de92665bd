/** The builds for script tags on a server: empty, since they are for pages. */

export {};
