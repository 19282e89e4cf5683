import { minuteInParis } from '@relais/kernel';
import { useEffect, useState } from 'react';

const minuteNow = (): number => minuteInParis(new Date());

/** Minute of the day on the clocks of Paris, followed while the page is open. */
export function useParisMinute(): number {
  const [minute, setMinute] = useState(minuteNow);
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteNow()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
