import './reading.css';
import './print.css';
import { useCall } from '../client/client.ts';
import { usePlace } from '../place/history.ts';
import { Settled } from '../parts/states.tsx';
import { OpenBriefing } from './open-briefing.tsx';

/** The reading screen: one briefing, from its head to its foot. */
export const ReadingScreen = () => {
  const place = usePlace();
  const call = useCall('briefings.get', place.screen === 'briefing' ? { id: place.id } : null);
  if (place.screen !== 'briefing') return null;
  return (
    <div className="reading">
      <Settled call={call} className="reading">
        {(briefing) => <OpenBriefing briefing={briefing} place={place} />}
      </Settled>
    </div>
  );
};
