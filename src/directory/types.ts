/** What the directory file contains. Version 1. */

/** An issue that a customer can choose. */
export interface DirectoryIssue {
  /** 1 to 2147483647. */
  id: number;
  /** Empty, if the issue has none. */
  codeName: string;
  title: string;
  /** The name of its team. */
  team: string;
  /** Empty, if the team has none. */
  teamCodeName: string;
}

/** A representative who is logged in and shown on the list of the public site. */
export interface DirectoryRepresentative {
  /** 1 to 2147483647. */
  id: number;
  /** The public display name. */
  name: string;
}

/** A notice of the help desk for its customers. */
export interface DirectoryNotice {
  id: string;
  /** Plain text of at most 1,020 characters. */
  text: string;
  title?: string;
  /** An `https:` or `http:` address. */
  url?: string;
}

/** What takes the place of opening hours for a while. */
export interface Availability {
  state: 'open' | 'closed';
  /** ISO 8601 with an offset. Absent: until it is taken back. */
  until?: string;
}

/** Overrides of opening hours. For an absent key, the hours decide. */
export interface DirectoryAvailability {
  desk?: Availability;
  /** By code name. */
  issues?: Record<string, Availability>;
  /** By code name. */
  teams?: Record<string, Availability>;
}

/** Dates as yyyy-mm-dd, in order, for `PH` (public holidays) and `SH` (school holidays) in opening hours. */
export interface DirectoryHolidays {
  PH?: string[];
  SH?: string[];
}

/** The lists of a help desk, for pages that never call the appliance. */
export interface Directory {
  version: 1;
  /** When the appliance was last read, as ISO 8601 in UTC. */
  generatedAt: string;
  issues: DirectoryIssue[];
  representatives: DirectoryRepresentative[];
  notices: DirectoryNotice[];
  availability: DirectoryAvailability;
  holidays: DirectoryHolidays;
}
