import { type ComponentType, useEffect, useState } from 'react';

export interface AppProps {
  Support: ComponentType<{ customer: string }>;
}

/** A view with the element, and one without. */
export function App({ Support }: AppProps) {
  const [customer, setCustomer] = useState('');
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const follow = () => setAway(location.hash === '#away');
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <>
      <input id="customer" value={customer} onChange={(event) => setCustomer(event.target.value)} />
      <a href="#away">Away</a>
      {isAway ? <p id="elsewhere">Elsewhere</p> : <Support customer={customer} />}
    </>
  );
}
