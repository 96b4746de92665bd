export const HELP = `Usage: bt-support-directory --site support.example.com --out FILE [options]

Reads the issues and representatives of a BeyondTrust help desk from its command API, and
writes them to one JSON file for web pages, with notices, closures and holidays.

  --site NAME           the host name of the appliance, without https://
  --out FILE            the file to write, in a folder of a web server
  --notices FILE        the help desk's own JSON: notices, availability, holidays
  --holidays FILE       a calendar (.ics): its all-day events are public holidays
  --closed-without-representatives
                        the desk is closed while no representative is logged in
  --watch SECONDS       goes on, with this pause between two refreshes (60 to 86400)
  --serve PORT          answers at http://127.0.0.1:PORT/directory.json; 0 takes a free port
  --credentials FILE    JSON with client_id and client_secret, that only its owner can read
  --token-file FILE     keeps the access token (default: in ~/.local/state/bt-support-directory)
  --api auto|json|xml   which command API: version 2, the older one, or what is there (auto)
  --help

The OAuth client of an API account comes from BT_CLIENT_ID and BT_CLIENT_SECRET, or from the
file. It needs read access to the command API. There is no option for the secret: other users
of a machine can read command lines.

Exit status: 0 done; 1 the lists could not be read or written, and FILE is as it was;
2 the options are wrong.
`;
