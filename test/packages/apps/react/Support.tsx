import 'bt-support-elements/define';
import type {} from 'bt-support-elements/react';
import { useState } from 'react';

export function Support({ customer }: { customer: string }) {
  const [display, setDisplay] = useState('');
  return (
    <>
      <bt-support-session
        type="chat"
        rep-id="12"
        rep-name="John"
        options={{ customer: { name: customer } }}
        onbt-session-launch={(event) => setDisplay(event.display)}
      />
      <output>{display}</output>
    </>
  );
}
