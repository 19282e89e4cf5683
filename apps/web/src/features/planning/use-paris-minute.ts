import { useEffect, useState } from 'react';

const clockInParis = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function minuteNow(): number {
  const [hour = 0, minute = 0] = clockInParis.format(new Date()).split(':').map(Number);
  return hour * 60 + minute;
}

/** Minute of the day on the clocks of Paris, followed while the page is open. */
export function useParisMinute(): number {
  const [minute, setMinute] = useState(minuteNow);
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteNow()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}
