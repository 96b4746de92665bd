/** Host names and origins that are accepted. */

/** A host name without its port, in lower case; an IPv6 address keeps its brackets. */
export function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

export function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? '80';
}

/** Names that can only mean this machine. A name that merely starts like one, such as 127.0.0.1.example, does not. */
export function isLoopback(name: string): boolean {
  return /^(?:(?:[a-z\d-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name);
}

export function isLoopbackOrigin(origin: string): boolean {
  const match = /^https?:\/\/([^/?#@]+)$/.exec(origin);
  return match?.[1] !== undefined && isLoopback(hostName(match[1]));
}

/** Another name of this machine, for what must happen on another origin. */
export function otherLoopback(host: string): string {
  const name = hostName(host) === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${name}:${portOf(host)}`;
}
