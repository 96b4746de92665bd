import type { BtSupportSession, SessionEventMap } from 'bt-support-elements';
import type {} from 'bt-support-elements/react';
import { useEffect, useRef, useState } from 'react';

export function SupportFromServer({ customer }: { customer: string }) {
  const session = useRef<BtSupportSession>(null);
  const [display, setDisplay] = useState('');

  useEffect(() => void import('bt-support-elements/define'), []);

  useEffect(() => {
    if (session.current) session.current.options = { customer: { name: customer } };
  }, [customer]);

  useEffect(() => {
    const element = session.current;
    const launched = (event: SessionEventMap['bt-session-launch']) => setDisplay(event.display);
    element?.addEventListener('bt-session-launch', launched);
    return () => element?.removeEventListener('bt-session-launch', launched);
  }, []);

  return (
    <>
      <bt-support-session ref={session} type="chat" rep-id="12" rep-name="John" />
      <output>{display}</output>
    </>
  );
}
